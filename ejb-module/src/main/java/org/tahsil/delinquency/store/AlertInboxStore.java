package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Alert.Handling;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.AlertState;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Alerts as people read them: those of nights once they are complete. */
@ApplicationScoped
public class AlertInboxStore {

  /**
   * An alert is what the last act but an assignment made of it; a snooze that is over made nothing.
   */
  private static final String VISIBLE =
      """
      select l.*, a.account_ref, c.name, handled.state, given.assignee,
          case when handled.state = 'SNOOZED' then last.until_on end as until_on,
          (select count(*) from alert_act t where t.alert_id = l.alert_id) as acts
      from alert l left join night n using (night_id) join account a using (account_id)
        join customer c using (customer_id)
        left join lateral (
          select t.action, t.until_on from alert_act t
          where t.alert_id = l.alert_id and t.action <> 'ASSIGN'
          order by t.act_id desc limit 1) last on true
        left join lateral (
          select t.assignee from alert_act t
          where t.alert_id = l.alert_id and t.action = 'ASSIGN'
          order by t.act_id desc limit 1) given on true,
        lateral (
          select case when last.action = 'ACKNOWLEDGE' then 'ACKNOWLEDGED'
            when last.action = 'SNOOZE' and last.until_on > :today::date then 'SNOOZED'
            else 'OPEN' end as state) handled
      where l.portfolio_id = :portfolio and (l.night_id is null or n.status = 'COMPLETED')
      """;

  private static final String LIST =
      VISIBLE
          + """
          and (:state::text is null or handled.state = :state)
          and (:kind::text is null or l.kind = :kind)
          and (:priority::text is null or l.priority = :priority)
          and (:assignee::text is null or (given.assignee = :assignee and exists (
            select from alert_act t where t.assignee = :assignee and t.alert_id = l.alert_id)))
          and %s limit :limit
          """;

  private static final String BY_AGE =
      """
      (:after::bigint is null or l.alert_id < :after) order by l.alert_id desc
      """;

  private static final String BY_PRIORITY =
      """
      (:after::bigint is null or (l.rank, l.alert_id) <
        (select p.rank, p.alert_id from alert p where p.alert_id = :after))
      order by l.rank desc, l.alert_id desc
      """;

  @Inject private Jdbi jdbi;

  /** By the state that an alert has on a business date. */
  public List<Alert> list(Portfolio portfolio, LocalDate today, AlertQuery query) {
    boolean byPriority = query.order() == AlertQuery.Order.PRIORITY;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST.formatted(byPriority ? BY_PRIORITY : BY_AGE))
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("state", name(query.state()))
                .bind("kind", name(query.kind()))
                .bind("priority", name(query.priority()))
                .bind("assignee", query.assignee())
                .bind("after", query.after())
                .bind("limit", query.limit())
                .map((row, context) -> alert(row, portfolio))
                .list());
  }

  public Optional<Alert> find(Portfolio portfolio, LocalDate today, long alert) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(VISIBLE + " and l.alert_id = :alert")
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("alert", alert)
                .map((row, context) -> alert(row, portfolio))
                .findOne());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static Alert alert(ResultSet row, Portfolio portfolio) throws SQLException {
    Bucket from = Bucket.labelled(row.getString("from_bucket"));
    Bucket to = Bucket.labelled(row.getString("to_bucket"));
    int days = row.getInt("days_past_due");
    Money overdue = Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency());
    Map<String, Object> facts = facts(row.getString("facts"));
    facts.put("from_bucket", from.label());
    facts.put("to_bucket", to.label());
    facts.put("days_past_due", days);
    facts.put("overdue", overdue.plain());
    facts.put("currency", portfolio.currency().getCurrencyCode());
    return new Alert(
        row.getLong("alert_id"),
        row.getObject("on_date", LocalDate.class),
        new AccountRef(row.getString("account_ref")),
        row.getString("name"),
        AlertKind.valueOf(row.getString("kind")),
        AlertPriority.valueOf(row.getString("priority")),
        new Reason("ALERT_" + row.getString("reason"), Map.copyOf(facts)),
        from,
        to,
        days,
        overdue,
        new Handling(
            AlertState.valueOf(row.getString("state")),
            row.getString("assignee"),
            row.getObject("until_on", LocalDate.class),
            row.getInt("acts")));
  }

  /** Whole numbers as such: sentences count with them. */
  private static Map<String, Object> facts(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, Object> facts = new TreeMap<>();
      for (String name : object.keySet()) {
        String value = object.getString(name);
        facts.put(name, value.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(value) : value);
      }
      facts.putIfAbsent("risk", "UNKNOWN");
      return facts;
    }
  }
}
