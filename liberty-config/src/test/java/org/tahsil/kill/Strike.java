package org.tahsil.kill;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One date: the calm twin's night runs through, then the other's is hit and goes on by itself. */
record Strike(Wishes wishes, Journal journal, Stage stage) {

  Round run() throws Exception {
    LocalDate date = Twins.lastDate(stage.database(), Twins.CALM).plusDays(1);
    SplittableRandom random = new SplittableRandom(journal.seed() + date.toEpochDay());
    stage.twins().morningAfter(date);
    Instant called = undisturbed(date);
    Target target = Target.draw(random);
    Aim aim = aim(date, called, random);
    Instant hit = strike(date, target, aim);
    stage.startAgain(target);
    if (Twins.status(stage.database(), Twins.STRUCK, date).isEmpty()) {
      stage.twins().endDay(Twins.STRUCK, date); // killed before the night was begun: no answer came
    }
    stage.awaitNight(Twins.STRUCK, date);
    stage.awaitMails();
    Difference difference = Difference.between(stage.database());
    stage.report(difference);
    Moment moment = Moment.of(stage.database(), date, hit);
    return new Round(
        date,
        target,
        aim.chosen(),
        aim.second(),
        aim.ofSeconds(),
        moment.step(),
        moment.unitsDone(),
        moment.units(),
        seconds(hit, ended(date)),
        difference.accounts());
  }

  /** Runs the calm night to its end; when it was called. */
  private Instant undisturbed(LocalDate date) throws Exception {
    Instant called = Instant.now();
    stage.twins().endDay(Twins.CALM, date);
    stage.awaitNight(Twins.CALM, date);
    stage.awaitMails();
    return called;
  }

  /** Any instant of the night; with no more kills left than steps not hit, one of such a step. */
  private Aim aim(LocalDate date, Instant called, SplittableRandom random) throws SQLException {
    List<String> missed = journal.stepsNotHit();
    if (wishes.kills() - journal.hits() > missed.size()) {
      return Aim.anywhere(stage.database(), date, called, random);
    }
    return Aim.within(stage.database(), date, called, missed.get(0), random);
  }

  /** Calls for the night and kills when it has come as far, whatever has been answered by then. */
  private Instant strike(LocalDate date, Target target, Aim aim) throws Exception {
    CompletableFuture<Void> call =
        CompletableFuture.runAsync(() -> stage.twins().endDay(Twins.STRUCK, date));
    aim.await(stage.database(), date);
    if (!wishes.sabotage().isEmpty()) {
      sabotage(date);
    }
    Instant at = Instant.now();
    target.kill(stage.launcher());
    call.handle((answered, broken) -> true).get(1, TimeUnit.MINUTES);
    return at;
  }

  /** Marks the last open unit of a step as done, as if the mark were committed before the work. */
  private void sabotage(LocalDate date) throws SQLException {
    String sql =
        """
        update night_unit set done_at = clock_timestamp()
        where ctid = (select u.ctid from night_unit u join night using (night_id)
          join portfolio using (portfolio_id)
          where tenant_id = ? and business_date = ? and step = ? and done_at is null
          order by unit_no desc limit 1)
        """;
    try (PreparedStatement statement = stage.database().prepareStatement(sql)) {
      statement.setString(1, Twins.STRUCK);
      statement.setObject(2, date);
      statement.setString(3, wishes.sabotage());
      System.out.println("sabotaged units: " + statement.executeUpdate());
    }
  }

  private Instant ended(LocalDate date) throws SQLException {
    String sql =
        """
        select ended_at from night join portfolio using (portfolio_id)
        where tenant_id = ? and business_date = ?
        """;
    try (PreparedStatement statement = stage.database().prepareStatement(sql)) {
      statement.setString(1, Twins.STRUCK);
      statement.setObject(2, date);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getTimestamp(1).toInstant();
      }
    }
  }

  private static double seconds(Instant from, Instant to) {
    return (to.toEpochMilli() - from.toEpochMilli()) / 1e3;
  }
}
