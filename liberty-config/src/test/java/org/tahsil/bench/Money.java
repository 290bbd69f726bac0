package org.tahsil.bench;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The money of a day, posted through the product's own intake and reversal. */
final class Money {

  private final BenchProduct product;

  Money(BenchProduct product) {
    this.product = product;
  }

  /** What a day brought: payments taken and payments reversed. */
  record Day(long payments, long reversals) {}

  /** The payments and reversals of an ordinary day. */
  Day post(LocalDate day) throws Exception {
    Map<String, String> settings = Map.of("bench.day", day.toString());
    try (Connection connection = product.connect()) {
      List<List<String>> backs = Script.rows(connection, "reversals", settings);
      for (List<String> payment : backs) {
        Book.answered(
            product
                .client()
                .post(
                    Book.PATH + "/payments/" + payment.get(0) + "/reversal",
                    "{\"reason\":\"returned\"}"),
            200);
      }
      return new Day(take(Script.rows(connection, "payers", settings), day), backs.size());
    }
  }

  /** The large backdated file. */
  List<List<String>> restatement(LocalDate day) throws Exception {
    try (Connection connection = product.connect()) {
      return Script.rows(connection, "restatement", Map.of("bench.day", day.toString()));
    }
  }

  /** Sends payments as one file; all must be taken. */
  long take(List<List<String>> rows, LocalDate day) {
    StringBuilder csv = new StringBuilder("account_ref,payment_ref,value_date,amount\n");
    for (List<String> row : rows) {
      csv.append(row.get(0)).append(",DAY-").append(day).append('-').append(row.get(0));
      csv.append(',').append(row.get(2)).append(',').append(row.get(1)).append('\n');
    }
    JsonObject batch =
        Book.answered(product.client().csv(Book.PATH + "/intake/payments", csv.toString()), 200);
    long accepted = batch.getJsonNumber("accepted").longValue();
    if (accepted != rows.size()) {
      throw new IllegalStateException("of " + rows.size() + " payments came in: " + batch);
    }
    return accepted;
  }
}
