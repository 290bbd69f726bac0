package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Alarms.Past;
import org.tahsil.delinquency.AlertAct;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;
import org.tahsil.shared.store.Columns;

/** What people did with alerts: appended, never changed. */
@ApplicationScoped
public class AlertActStore {

  /** Of alerts that were raised, the last act but an assignment, and who did it. */
  private static final String OF_SYSTEM =
      """
      insert into alert_act (alert_id, action, note, acted_by, acted_on)
      select a.alert_id, :action, :note, 'system', :today
      from unnest(:accounts::bigint[], :dates::date[], :kinds::text[]) n(account_id, on_date, kind)
        join alert a using (account_id, on_date, kind)
        left join lateral (
          select t.action, t.acted_by from alert_act t
          where t.alert_id = a.alert_id and t.action <> 'ASSIGN'
          order by t.act_id desc limit 1) last on true
      where
      """;

  @Inject private Jdbi jdbi;

  /** Two who act on one alert do so one after the other. */
  public void lock(long alert) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from alert where alert_id = :alert for no key update")
                .bind("alert", alert)
                .mapTo(Integer.class)
                .findOne());
  }

  public void add(long alert, Wish wish, String by, LocalDate on) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into alert_act (alert_id, action, assignee, until_on, note, acted_by,
                        acted_on)
                    values (:alert, :action, :assignee, :until::date, :note, :by, :on)
                    """)
                .bind("alert", alert)
                .bind("action", wish.action().name())
                .bind("assignee", wish.assignee())
                .bind("until", wish.until())
                .bind("note", wish.note())
                .bind("by", by)
                .bind("on", on)
                .execute());
  }

  /** Acknowledges, in the name of the system, those that are not; names them. */
  public List<Long> acknowledge(List<Past> alerts, String why, LocalDate today) {
    return ofSystem(
        alerts, "last.action is distinct from 'ACKNOWLEDGE'", Action.ACKNOWLEDGE, why, today);
  }

  /** Opens again those that the system acknowledged; names them. */
  public List<Long> reopen(List<Past> alerts, LocalDate today) {
    return ofSystem(
        alerts,
        "last.action = 'ACKNOWLEDGE' and last.acted_by = 'system'",
        Action.REOPEN,
        null,
        today);
  }

  private List<Long> ofSystem(
      List<Past> alerts, String which, Action action, @Nullable String note, LocalDate today) {
    return alerts.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                Columns.of(alerts)
                    .number("accounts", Past::accountId)
                    .text("dates", Past::onDate)
                    .text("kinds", Past::kind)
                    .bindTo(handle.createQuery(OF_SYSTEM + which + " returning alert_id"))
                    .bind("action", action.name())
                    .bind("note", note)
                    .bind("today", today)
                    .mapTo(Long.class)
                    .list());
  }

  /** Oldest first. */
  public List<AlertAct> of(long alert) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from alert_act where alert_id = :alert order by act_id")
                .bind("alert", alert)
                .map((row, context) -> act(row))
                .list());
  }

  private static AlertAct act(ResultSet row) throws SQLException {
    return new AlertAct(
        Action.valueOf(row.getString("action")),
        row.getString("assignee"),
        row.getObject("until_on", LocalDate.class),
        row.getString("note"),
        row.getString("acted_by"),
        row.getObject("acted_on", LocalDate.class),
        row.getTimestamp("acted_at").toInstant());
  }
}
