package org.tahsil.kill;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tahsil.launcher.OwnDatabase;
import org.tahsil.product.LauncherProcess;

/**
 * Two servers on one database, both asked for the same night at once, date after date. The nights
 * of the calm twin run before, while the first server is alone; then those of the other must come
 * out equal, each have run once, and both servers have done units.
 */
final class TwoServers {
  private static final LocalDate FIRST = LocalDate.parse("2024-12-31");

  private final Wishes wishes;
  private final int runs;

  TwoServers(Wishes wishes, int runs) {
    this.wishes = wishes;
    this.runs = runs;
  }

  /** What a date came to. */
  private record Night(LocalDate date, int completed, int refused, List<Long> units) {
    boolean isRight() {
      return completed == 1 && refused == 1 && units.size() == 2;
    }

    String line() {
      return "| %s | %d | %d | %s |".formatted(date, completed, refused, units);
    }
  }

  /** Whether all dates came out right. */
  boolean run() throws Exception {
    Path folder = wishes.folder().resolve("two-servers");
    try (OwnDatabase own = OwnDatabase.fresh(folder.resolve("database"));
        Connection database = own.connect();
        LauncherProcess first = start(own, folder.resolve("first"))) {
      Twins twins = new Twins(first.awaitReady());
      for (String tenant : Twins.BOTH) {
        twins.loadWithClock(tenant, wishes.copies(), database);
      }
      for (int night = 0; night < runs; night++) {
        twins.morningAfter(Twins.CALM, FIRST.plusDays(night));
        twins.endDay(Twins.CALM, FIRST.plusDays(night));
        new Waiting(database).night(Twins.CALM, FIRST.plusDays(night));
        new Waiting(database).mails();
      }
      try (LauncherProcess second = start(own, folder.resolve("second"))) {
        return together(database, twins, new Twins(second.awaitReady()));
      }
    }
  }

  private LauncherProcess start(OwnDatabase own, Path data) throws Exception {
    Files.createDirectories(data);
    Map<String, String> variables = new HashMap<>(wishes.variables());
    variables.putAll(own.variables());
    return LauncherProcess.start(data, variables);
  }

  private boolean together(Connection database, Twins one, Twins other) throws Exception {
    boolean right = true;
    System.out.println("| night | completed runs | refused | units by server |\n|---|---|---|---|");
    for (int night = 0; night < runs; night++) {
      LocalDate date = FIRST.plusDays(night);
      one.morningAfter(Twins.STRUCK, date);
      Night came = both(database, one, other, date);
      System.out.println(came.line());
      right &= came.isRight();
    }
    Difference difference = Difference.between(database);
    difference.rows().stream().limit(20).forEach(System.out::println);
    System.out.printf(
        "%d dates asked of both servers at once; accounts that differ from undisturbed runs: %d%n",
        runs, difference.accounts());
    return right && difference.rows().isEmpty();
  }

  private static Night both(Connection database, Twins one, Twins other, LocalDate date)
      throws Exception {
    CompletableFuture<HttpResponse<String>> here =
        CompletableFuture.supplyAsync(() -> one.ask(Twins.STRUCK, date));
    CompletableFuture<HttpResponse<String>> there =
        CompletableFuture.supplyAsync(() -> other.ask(Twins.STRUCK, date));
    int refused = 0;
    for (HttpResponse<String> answer : List.of(here.get(), there.get())) {
      refused += answer.statusCode() == 409 ? 1 : 0;
    }
    new Waiting(database).night(Twins.STRUCK, date);
    new Waiting(database).mails();
    return new Night(
        date,
        counts(
                database,
                """
                select count(*) from night join portfolio using (portfolio_id)
                where tenant_id = ? and business_date = ? and status = 'COMPLETED'
                """,
                date)
            .get(0)
            .intValue(),
        refused,
        counts(
            database,
            """
            select count(*) from night_unit join night using (night_id)
            join portfolio using (portfolio_id)
            where tenant_id = ? and business_date = ? and done_by is not null
            group by done_by order by 1 desc
            """,
            date));
  }

  private static List<Long> counts(Connection database, String sql, LocalDate date)
      throws SQLException {
    List<Long> counts = new java.util.ArrayList<>();
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, Twins.STRUCK);
      statement.setObject(2, date);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.add(row.getLong(1));
        }
      }
    }
    return counts;
  }
}
