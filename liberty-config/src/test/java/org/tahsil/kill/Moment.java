package org.tahsil.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Where in a night an instant fell, by the stamps that the night itself left. */
record Moment(String step, int unitsDone, int units) {

  static final String BEFORE = "before the night";
  static final String BETWEEN = "between two steps";
  static final String AFTER = "after the night";

  /** A step that was going on or was cut off has begun before the instant and not ended by it. */
  private static final String SQL =
      """
      with n as (
        select night.* from night join portfolio using (portfolio_id)
        where tenant_id = ? and business_date = ?),
      last as (
        select s.name, s.ended_at from night_step s join n using (night_id)
        where s.started_at <= ? order by s.step_no desc limit 1)
      select
        (select case when started_at > ? then 'before the night'
                     when ended_at <= ? then 'after the night' end from n) as outside,
        (select case when ended_at <= ? then 'between two steps' else name end from last) as step,
        (select count(*) from night_unit u join n using (night_id), last
          where u.step = last.name and u.done_at <= ?) as done,
        (select count(*) from night_unit u join n using (night_id), last
          where u.step = last.name) as units
      """;

  static Moment of(Connection database, LocalDate date, Instant at) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(SQL)) {
      statement.setString(1, Twins.STRUCK);
      statement.setObject(2, date);
      for (int place = 3; place <= 7; place++) {
        statement.setObject(place, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return of(row);
      }
    }
  }

  private static Moment of(ResultSet row) throws SQLException {
    String outside = row.getString("outside");
    if (outside != null) {
      return new Moment(outside, 0, 0);
    }
    String step = row.getString("step");
    if (step == null || step.equals(BETWEEN)) {
      return new Moment(BETWEEN, 0, 0);
    }
    return new Moment(step, row.getInt("done"), row.getInt("units"));
  }
}
