package org.tahsil.delinquency.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.webhook.WebhookEvents.Selection;

/** What of alerts other systems are told: references, codes and figures, no names. */
public final class AlertNewsSql {
  private static final String RAISED =
      """
      select l.alert_id::text as key, json_build_object('version', 1, 'portfolio', :code::text,
        'alert_id', l.alert_id, 'account_ref', a.account_ref, 'customer_ref', c.customer_ref,
        'kind', l.kind, 'priority', l.priority, 'reason', l.reason, 'on_date', l.on_date,
        'from_bucket', l.from_bucket, 'to_bucket', l.to_bucket,
        'days_past_due', l.days_past_due,
        'overdue', round(l.overdue_minor / 10::numeric ^ :digits::int, :digits::int)::text,
        'currency', :currency::text) as data, l.alert_id as position
      from %s l join account a using (account_id) join customer c using (customer_id)
      where l.portfolio_id = :portfolio
      """;

  private static final String OF_NIGHT =
      RAISED.formatted(
          """
          (select * from alert where night_id = :night and alert_id > :after
           order by alert_id limit :limit)""");

  private static final String OF_DAY =
      RAISED.formatted("alert") + " and l.alert_id = any(:alerts::bigint[])";

  /** Alerts of a night that is not completed are nobody's business yet. */
  private static final String OF_ENDED_NIGHT =
      RAISED.formatted("night n cross join alert")
          + """
           and l.alert_id = any(:alerts::bigint[])
           and n.night_id = :night and n.status = 'COMPLETED'
          """;

  private static final String NEWEST_ACT =
      """
      select t.act_id::text as key, json_build_object('version', 1, 'portfolio', :code::text,
        'alert_id', l.alert_id, 'account_ref', a.account_ref, 'kind', l.kind,
        'assignee', t.assignee, 'until', t.until_on, 'acted_by', t.acted_by,
        'acted_on', t.acted_on) as data
      from alert l join account a using (account_id) join alert_act t using (alert_id)
      where l.portfolio_id = :portfolio and l.alert_id = :alert
      order by t.act_id desc limit 1
      """;

  private AlertNewsSql() {}

  /** The first so many alerts of a night whose key is greater than {@code after}. */
  public static Selection ofNight(Portfolio portfolio, UUID night, long after, int limit) {
    Map<String, Object> values = Map.of("night", night, "after", after, "limit", limit);
    return new Selection(OF_NIGHT, with(portfolio, values));
  }

  /** Alerts that show at once. */
  public static Selection ofDay(Portfolio portfolio, Collection<Long> alerts) {
    return new Selection(OF_DAY, with(portfolio, Map.of("alerts", keys(alerts))));
  }

  /** Alerts of a night, unless it is still running. */
  public static Selection ofDay(Portfolio portfolio, Collection<Long> alerts, UUID night) {
    Map<String, Object> values = Map.of("alerts", keys(alerts), "night", night);
    return new Selection(OF_ENDED_NIGHT, with(portfolio, values));
  }

  /** The last thing that was done with an alert. */
  public static Selection newestAct(Portfolio portfolio, long alert) {
    return new Selection(NEWEST_ACT, with(portfolio, Map.of("alert", alert)));
  }

  private static Long[] keys(Collection<Long> alerts) {
    return alerts.toArray(Long[]::new);
  }

  private static Map<String, Object> with(Portfolio portfolio, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("code", portfolio.code().value());
    values.put("currency", portfolio.currency().getCurrencyCode());
    values.put("digits", portfolio.currency().getDefaultFractionDigits());
    return values;
  }
}
