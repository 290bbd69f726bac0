package org.tahsil.escalation.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.Agencies;
import org.tahsil.escalation.Agency;
import org.tahsil.escalation.store.AgencyStore;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the agencies of tenants. */
@Stateless
@Local(Agencies.class)
public class AgenciesService implements Agencies {

  private static final int MOST = 500;
  private static final int LONGEST_NAME = 200;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Inject private AgencyStore agencies;

  @Override
  public List<Agency> list(TenantId tenant) {
    return agencies.list(tenant, MOST);
  }

  @Override
  public Optional<Agency> find(TenantId tenant, String code) {
    return agencies.find(tenant, code).map(AgencyStore.Known::agency);
  }

  @Override
  public Agency set(TenantId tenant, Agency wish, String by) {
    check(wish);
    if (find(tenant, wish.code()).isEmpty() && list(tenant).size() == MOST) {
      throw refused("agency", wish.code(), "Set an agency that is there: 500 is the most.");
    }
    agencies.set(tenant, wish, by);
    return find(tenant, wish.code()).orElseThrow();
  }

  private static void check(Agency wish) {
    if (!wish.code().matches("[A-Z0-9][A-Z0-9_-]{0,19}")) {
      throw refused(
          "agency", wish.code(), "Use 1 to 20 capital letters, digits, hyphens, underscores.");
    }
    if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
      throw refused("name", wish.name(), "Use 1 to 200 characters.");
    }
    BigDecimal share = wish.sharePercent();
    boolean fits =
        share == null
            || (share.signum() >= 0
                && share.compareTo(WHOLE) <= 0
                && share.stripTrailingZeros().scale() <= 2);
    if (!fits) {
      throw refused(
          "share_percent", String.valueOf(share), "Use 0 to 100 with two decimals at most.");
    }
  }

  private static RefusedException refused(String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
