package org.tahsil.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An instant of an undisturbed night, told by its progress, so that it is found again in a night
 * that runs faster or slower.
 *
 * @param second the instant, from the call of the undisturbed night
 * @param ofSeconds how long that night took, from its call
 * @param step the last step that had begun; null: none
 * @param ended whether that step had ended
 * @param unitsDone its units that were done
 * @param since the time from the last of these stamps to the instant
 * @param chosen whether the step was chosen because no kill had hit it, instead of any instant
 */
record Aim(
    double second,
    double ofSeconds,
    @Nullable String step,
    boolean ended,
    int unitsDone,
    Duration since,
    boolean chosen) {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final String PROGRESS =
      """
      with n as (
        select night.* from night join portfolio using (portfolio_id)
        where tenant_id = ? and business_date = ?),
      s as (
        select s.* from night_step s join n using (night_id) where s.started_at <= ?
        order by s.step_no desc limit 1),
      u as (
        select count(*) as done, max(u.done_at) as last_at
        from night_unit u join s on s.night_id = u.night_id and s.name = u.step
        where u.done_at <= ?)
      select s.name, s.ended_at <= ? as ended, u.done,
          greatest(s.started_at, u.last_at, case when s.ended_at <= ? then s.ended_at end) as stamp
      from s, u
      """;

  private static final String REACHED =
      """
      select n.ended_at is not null or s.ended_at is not null or (not ? and
        s.started_at is not null and ? <= (
          select count(*) from night_unit u
          where u.night_id = n.night_id and u.step = s.name and u.done_at is not null))
      from night n join portfolio using (portfolio_id) join night_step s using (night_id)
      where tenant_id = ? and business_date = ? and s.name = ?
      """;

  /** Any instant of a night from its call to its end. */
  static Aim anywhere(Connection database, LocalDate date, Instant called, SplittableRandom random)
      throws SQLException {
    Instant end = stamps(database, date, null)[1];
    return at(database, date, new Span(called, end), between(called, end, random), false);
  }

  /** Any instant of a step. */
  static Aim within(
      Connection database, LocalDate date, Instant called, String step, SplittableRandom random)
      throws SQLException {
    Instant[] ends = stamps(database, date, step);
    Instant end = stamps(database, date, null)[1];
    return at(database, date, new Span(called, end), between(ends[0], ends[1], random), true);
  }

  private record Span(Instant called, Instant end) {}

  private static Instant between(Instant from, Instant to, SplittableRandom random) {
    return from.plusNanos(Math.round(random.nextDouble() * Duration.between(from, to).toNanos()));
  }

  private static Aim at(
      Connection database, LocalDate date, Span span, Instant instant, boolean chosen)
      throws SQLException {
    double second = seconds(span.called(), instant);
    double of = seconds(span.called(), span.end());
    try (PreparedStatement statement = database.prepareStatement(PROGRESS)) {
      statement.setString(1, Twins.CALM);
      statement.setObject(2, date);
      for (int place = 3; place <= 6; place++) {
        statement.setObject(place, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      }
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          Duration since = Duration.between(span.called(), instant);
          return new Aim(second, of, null, false, 0, since, chosen);
        }
        Duration since = Duration.between(row.getTimestamp("stamp").toInstant(), instant);
        return new Aim(
            second,
            of,
            row.getString("name"),
            row.getBoolean("ended"),
            row.getInt("done"),
            since,
            chosen);
      }
    }
  }

  /** Waits until the other twin's night has come as far. */
  void await(Connection database, LocalDate date) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (step != null && !isReached(database, date) && System.nanoTime() < deadline) {
      Thread.sleep(1);
    }
    TimeUnit.NANOSECONDS.sleep(since.toNanos());
  }

  private boolean isReached(Connection database, LocalDate date) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(REACHED)) {
      statement.setBoolean(1, ended);
      statement.setInt(2, unitsDone);
      statement.setString(3, Twins.STRUCK);
      statement.setObject(4, date);
      statement.setString(5, step);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** When the calm night, or a step of it, began and ended. */
  private static Instant[] stamps(Connection database, LocalDate date, @Nullable String step)
      throws SQLException {
    String sql =
        """
        select n.started_at, n.ended_at, s.started_at, s.ended_at
        from night n join portfolio using (portfolio_id)
          left join night_step s on s.night_id = n.night_id and s.name = ?
        where tenant_id = ? and business_date = ?
        """;
    int first = step == null ? 1 : 3;
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, step);
      statement.setString(2, Twins.CALM);
      statement.setObject(3, date);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Instant[] {
          row.getTimestamp(first).toInstant(), row.getTimestamp(first + 1).toInstant()
        };
      }
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
