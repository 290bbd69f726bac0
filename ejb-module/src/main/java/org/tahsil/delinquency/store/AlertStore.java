package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.domain.AlertRule.Verdict;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.shared.store.Columns;

/** Alerts: raised once for an account, date and kind. */
@ApplicationScoped
public class AlertStore {

  @Inject private Jdbi jdbi;

  /** An alert to be raised. */
  public record Raised(Move move, Verdict verdict) {}

  /** Writes the alerts not yet raised and gives their accounts. */
  public Set<Long> raise(Portfolio portfolio, Occasion occasion, List<Raised> alerts) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                Columns.of(alerts)
                    .number("accounts", alert -> alert.move().accountId())
                    .text("kinds", alert -> alert.verdict().kind())
                    .text("priorities", alert -> alert.verdict().priority())
                    .text("sources", alert -> alert.move().from().label())
                    .text("targets", alert -> alert.move().to().label())
                    .number("days", alert -> (long) alert.move().daysPastDue())
                    .number("overdue", alert -> alert.move().overdue())
                    .bindTo(
                        handle.createQuery(
                            """
                            insert into alert (portfolio_id, on_date, night_id, account_id, kind,
                                priority, from_bucket, to_bucket, days_past_due, overdue_minor)
                            select :portfolio, :on_date, :night::uuid, n.*
                            from unnest(:accounts::bigint[], :kinds::text[], :priorities::text[],
                                :sources::text[], :targets::text[], :days::int[],
                                :overdue::bigint[]) n
                            on conflict (account_id, on_date, kind) do nothing
                            returning account_id
                            """))
                    .bind("portfolio", portfolio.id().value())
                    .bind("on_date", occasion.date())
                    .bind("night", occasion.night())
                    .mapTo(Long.class)
                    .list()));
  }
}
