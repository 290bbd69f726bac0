package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertsRaised.News;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.shared.store.Columns;
import org.tahsil.shared.store.SetBySet;

/** Alerts: raised once for an account, date and kind; newly late or late again is one kind here. */
@ApplicationScoped
public class AlertStore {

  private static final String RAISE =
      """
      insert into alert (portfolio_id, on_date, night_id, account_id, kind, priority, reason, facts,
          from_bucket, to_bucket, days_past_due, overdue_minor)
      select :portfolio, :on_date, :night::uuid, n.*
      from unnest(:accounts::bigint[], :kinds::text[], :priorities::text[], :reasons::text[],
          :facts::jsonb[], :sources::text[], :targets::text[], :days::int[], :overdue::bigint[])
        n(account_id, kind, priority, reason, facts, source, target, days, overdue)
      where not exists (
        select from alert a
        where a.on_date = :on_date and a.account_id = any(:accounts::bigint[])
          and a.account_id = n.account_id
          and array['NEW_DELINQUENCY', 'RELAPSE'] @> array[a.kind, n.kind])
      on conflict (account_id, on_date, kind) do nothing
      returning alert_id, account_id, kind, priority
      """;

  @Inject private Jdbi jdbi;

  /** An alert to be raised: why, with the parameters of the sentence. */
  public record Raised(
      Move move,
      AlertKind kind,
      AlertPriority priority,
      String reason,
      Map<String, String> facts) {}

  /** Writes the alerts not yet raised and names them. */
  public List<News> raise(Portfolio portfolio, Occasion occasion, List<Raised> alerts) {
    return jdbi.withHandle(
        handle -> SetBySet.in(handle, () -> raise(handle, portfolio, occasion, alerts)));
  }

  private static List<News> raise(
      Handle handle, Portfolio portfolio, Occasion occasion, List<Raised> alerts) {
    return Columns.of(alerts)
        .number("accounts", alert -> alert.move().accountId())
        .text("kinds", Raised::kind)
        .text("priorities", Raised::priority)
        .text("reasons", Raised::reason)
        .text("facts", alert -> json(alert.facts()))
        .text("sources", alert -> alert.move().from().label())
        .text("targets", alert -> alert.move().to().label())
        .number("days", alert -> (long) alert.move().daysPastDue())
        .number("overdue", alert -> alert.move().overdue())
        .bindTo(handle.createQuery(RAISE))
        .bind("portfolio", portfolio.id().value())
        .bind("on_date", occasion.date())
        .bind("night", occasion.night())
        .map(
            (row, context) ->
                new News(
                    row.getLong("alert_id"),
                    row.getLong("account_id"),
                    AlertKind.valueOf(row.getString("kind")),
                    AlertPriority.valueOf(row.getString("priority"))))
        .list();
  }

  private static String json(Map<String, String> facts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    facts.forEach(object::add);
    return object.build().toString();
  }
}
