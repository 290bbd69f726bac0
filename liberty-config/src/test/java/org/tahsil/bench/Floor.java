package org.tahsil.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;

/**
 * The yardstick: hand-written SQL that ages a portfolio of the same size, shape and parallelism, in
 * the same database server.
 */
final class Floor {

  private final BenchProduct product;
  private final long accounts;

  Floor(BenchProduct product, long accounts) {
    this.product = product;
    this.accounts = accounts;
  }

  /** A full and an incremental ageing of two days after each other. */
  record Measured(Usage full, Usage incremental) {

    static Measured mean(Measured before, Measured after) {
      return new Measured(
          Usage.mean(before.full, after.full), Usage.mean(before.incremental, after.incremental));
    }
  }

  /** Copies the product's portfolio into the yardstick's schema and ages it a first time. */
  void build(LocalDate day) throws Exception {
    try (Connection connection = product.connect()) {
      Script.run(connection, "floor-build", Map.of());
      try (Statement statement = connection.createStatement()) {
        statement.execute("vacuum (analyze) floor.instalment");
        statement.execute("vacuum (analyze) floor.payment");
        statement.execute("vacuum (analyze) floor.account");
        age(connection, "floor-full", day);
        statement.execute("vacuum (analyze) floor.state");
      }
    }
  }

  /** Ages the day fully and the next one incrementally, with a day of payments before each. */
  Measured measure(LocalDate day) throws Exception {
    try (Connection connection = product.connect()) {
      Script.run(connection, "floor-pay", Map.of("bench.day", day.toString()));
      Usage full = age(connection, "floor-full", day);
      LocalDate next = day.plusDays(1);
      Script.run(connection, "floor-pay", Map.of("bench.day", next.toString()));
      Usage incremental = age(connection, "floor-incremental", next);
      check(connection, next);
      return new Measured(full, incremental);
    }
  }

  private Usage age(Connection connection, String script, LocalDate day) throws Exception {
    product.settle(connection);
    Usage before = product.used(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table floor.snapshot_%s partition of floor.snapshot for values from ('%s') to ('%s')"
              .formatted(day.toString().replace("-", ""), day, day.plusDays(1)));
    }
    Script.slices(product, script, accounts, Map.of("bench.day", day.toString()));
    return product.used(connection).minus(before);
  }

  private static void check(Connection connection, LocalDate day) throws IOException, SQLException {
    String differ =
        Script.rows(connection, "floor-differs", Map.of("bench.day", day.toString())).get(0).get(0);
    if (!differ.equals("0")) {
      throw new IllegalStateException(differ + " accounts of the yardstick are wrong on " + day);
    }
  }
}
