package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;

/**
 * New alerts, each told once; fired inside the transaction that raises them.
 *
 * @param night the night that raised them: they show when it completes; null: they show when the
 *     transaction commits
 */
public record AlertsRaised(
    Portfolio portfolio, LocalDate onDate, @Nullable UUID night, List<News> alerts) {

  public AlertsRaised {
    alerts = List.copyOf(alerts);
  }

  /**
   * One alert.
   *
   * @param accountId surrogate key
   */
  public record News(long alertId, long accountId, AlertKind kind, AlertPriority priority) {}
}
