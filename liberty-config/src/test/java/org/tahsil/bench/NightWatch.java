package org.tahsil.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a night through the REST API and measures each of its steps. */
final class NightWatch {

  /** Steps that are not ageing; their time is shown apart. */
  private static final Set<String> APART =
      Set.of("score", "case", "schedule", "remind", "campaign");

  private static final int LOOK_MILLIS = 20;
  private static final long LONGEST_NANOS = 3_600_000_000_000L;

  private static final String PROGRESS =
      """
      select n.status, count(s.started_at)::text, coalesce(n.failure, '')
      from night n join night_step s using (night_id)
      where night_id = '%s' group by n.night_id
      """;

  private static final String TIMES =
      """
      select s.name, extract(epoch from lead(s.started_at, 1, n.ended_at) over (order by s.step_no)
        - case when s.step_no = 0 then n.started_at else s.started_at end)::text
      from night n join night_step s using (night_id) where night_id = '%s' order by s.step_no
      """;

  private final BenchProduct product;
  private final Book book;

  NightWatch(BenchProduct product, Book book) {
    this.product = product;
    this.book = book;
  }

  /** A night that completed: what each step cost, from its beginning to that of the next. */
  record Measured(LocalDate date, Map<String, Usage> steps, JsonObject job) {

    /** Ageing with transitions, alerts and reconciliation: all that is not shown apart. */
    Usage ageing() {
      return steps.entrySet().stream()
          .filter(step -> !APART.contains(step.getKey()))
          .map(Map.Entry::getValue)
          .reduce(Usage.NONE, Usage::plus);
    }

    Usage whole() {
      return steps.values().stream().reduce(Usage.NONE, Usage::plus);
    }
  }

  Measured run(LocalDate date) throws Exception {
    try (Connection connection = product.connect()) {
      product.settle(connection);
      List<Usage> marks = new ArrayList<>(List.of(product.used(connection)));
      String wish =
          Json.createObjectBuilder().add("business_date", date.toString()).build().toString();
      String id =
          Book.answered(product.client().post(Book.PATH + "/end-of-day", wish), 202)
              .getString("execution_id");
      await(connection, id, marks);
      return measured(connection, date, id, marks);
    }
  }

  /** Adds a mark for the beginning of each step after the first, and one for the end. */
  private void await(Connection connection, String id, List<Usage> marks) throws Exception {
    long deadline = System.nanoTime() + LONGEST_NANOS;
    while (System.nanoTime() < deadline) {
      List<String> now = Script.query(connection, PROGRESS.formatted(id)).get(0);
      boolean ended = !now.get(0).equals("STARTED");
      int begun = Integer.parseInt(now.get(1)) + (ended ? 1 : 0);
      while (marks.size() < begun) {
        marks.add(product.used(connection));
      }
      if (ended) {
        if (!now.get(0).equals("COMPLETED")) {
          throw new IllegalStateException("the night is " + now);
        }
        return;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IllegalStateException("the night " + id + " did not end");
  }

  private Measured measured(Connection connection, LocalDate date, String id, List<Usage> marks)
      throws Exception {
    Map<String, Usage> steps = new LinkedHashMap<>();
    int no = 0;
    for (List<String> step : Script.query(connection, TIMES.formatted(id))) {
      Usage cost = marks.get(no + 1).minus(marks.get(no));
      steps.put(step.get(0), new Usage(Double.parseDouble(step.get(1)), cost.cpu(), cost.wal()));
      no++;
    }
    return new Measured(date, steps, book.get("/api/v1/jobs/" + id));
  }
}
