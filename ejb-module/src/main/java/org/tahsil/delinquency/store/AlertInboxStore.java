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
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Alerts as people read them: those of nights once they are complete. */
@ApplicationScoped
public class AlertInboxStore {

  @Inject private Jdbi jdbi;

  public List<Alert> newest(Portfolio portfolio, @Nullable Long before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select l.*, a.account_ref, c.name
                    from alert l left join night n using (night_id) join account a using (account_id)
                      join customer c using (customer_id)
                    where l.portfolio_id = :portfolio
                      and (l.night_id is null or n.status = 'COMPLETED')
                      and (:before::bigint is null or l.alert_id < :before)
                    order by l.alert_id desc limit :limit
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> alert(row, portfolio))
                .list());
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
        overdue);
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
