package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.escalation.Agency;

/** The form of an agency: blank, of one that stands, or as it was refused. */
public final class AgencyForm {
  private final Wording wording;
  private final String action;

  public AgencyForm(Wording wording, String action) {
    this.wording = wording;
    this.action = action;
  }

  /** For a new agency. */
  public Form blank() {
    return form(Map.of("active", "on"), null);
  }

  /** Of an agency that stands. */
  public Form of(Agency one) {
    BigDecimal share = one.sharePercent();
    return form(
        Map.of(
            "agency",
            one.code(),
            "name",
            one.name(),
            "share",
            share == null ? "" : share.toPlainString(),
            one.active() ? "active" : "inactive",
            "on"),
        null);
  }

  /** As it was filled in, with the reason why it was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(values, why);
  }

  /** What was filled in; empty if the share is no number. */
  public static Optional<Agency> read(Map<String, String> values) {
    String share = values.getOrDefault("share", "").strip();
    if (!share.matches("([0-9]{1,3}(\\.[0-9]{1,2})?)?")) {
      return Optional.empty();
    }
    return Optional.of(
        new Agency(
            values.getOrDefault("agency", "").strip().toUpperCase(java.util.Locale.ROOT),
            values.getOrDefault("name", "").strip(),
            share.isEmpty() ? null : new BigDecimal(share),
            values.containsKey("active")));
  }

  private Form form(Map<String, String> values, @Nullable String error) {
    return new Form(
        "agency-form",
        action,
        wording.say("agencies_save"),
        error,
        List.of(
            Field.of(
                    "agency",
                    wording.say("agencies_code"),
                    "text",
                    values.getOrDefault("agency", ""))
                .hinted(wording.say("agencies_code_hint")),
            Field.of("name", wording.say("agencies_name"), "text", values.getOrDefault("name", "")),
            Field.of(
                    "share",
                    wording.say("agencies_share_percent"),
                    "amount",
                    values.getOrDefault("share", ""))
                .optional(),
            Field.checks(
                    "state",
                    wording.say("agencies_active"),
                    List.of(
                        new Option(
                            "active", wording.say("agencies_takes"), values.containsKey("active"))))
                .needed()
                .hinted(wording.say("agencies_active_hint"))));
  }
}
