package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.delinquency.AlertAct;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;

/** What people did with alerts: appended, never changed. */
@ApplicationScoped
public class AlertActStore {

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
