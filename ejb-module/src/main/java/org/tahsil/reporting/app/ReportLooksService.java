package org.tahsil.reporting.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tahsil.reporting.ReportLook;
import org.tahsil.reporting.ReportLooks;
import org.tahsil.reporting.store.LookStore;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the looks of the tenants' reports. */
@Stateless
@Local(ReportLooks.class)
public class ReportLooksService implements ReportLooks {
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-F]{6}");

  @Inject private LookStore store;

  @Override
  public ReportLook of(TenantId tenant) {
    return store.find(tenant).orElse(ReportLook.HOUSE);
  }

  @Override
  public ReportLook set(TenantId tenant, ReportLook look, String by) {
    String accent = look.accent().toUpperCase(Locale.ROOT);
    if (!COLOUR.matcher(accent).matches()) {
      throw refused("COLOUR_INVALID", look.accent(), "Write a colour as #RRGGBB.");
    }
    if (!Visible.onPaper(accent)) {
      throw refused(
          "COLOUR_TOO_PALE", accent, "Use a darker one: its contrast to white is below 1.5.");
    }
    Optional.ofNullable(look.logo())
        .flatMap(LogoCheck::fault)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    ReportLook kept = new ReportLook(accent, look.logo());
    store.put(tenant, kept, by);
    return kept;
  }

  private static RefusedException refused(String code, String value, String remedy) {
    return new RefusedException(Refusal.malformed(code, "accent", value, remedy));
  }
}
