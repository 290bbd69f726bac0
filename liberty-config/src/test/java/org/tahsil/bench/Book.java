package org.tahsil.bench;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tahsil.product.Client;

/**
 * The measured portfolio: built by set-based SQL in the product's schema, moved by its REST API.
 */
final class Book {

  static final String PATH = "/api/v1/portfolios/BENCH";
  private static final List<String> TABLES =
      List.of(
          "customer",
          "account",
          "item",
          "item_version",
          "posting",
          "posting_key",
          "allocation",
          "hold");
  private static final int SAMPLE = 200;

  private final BenchProduct product;
  private final long accounts;

  Book(BenchProduct product, long accounts) {
    this.product = product;
    this.accounts = accounts;
  }

  void build(LocalDate asOf) throws Exception {
    Map<String, String> settings =
        Map.of(
            "bench.as_of", asOf.toString(),
            "bench.portfolio", "1",
            "session_replication_role", "replica",
            "synchronous_commit", "off");
    try (Connection connection = product.connect()) {
      Script.run(connection, "book-begin", Map.of("bench.as_of", asOf.toString()));
      Script.slices(product, "book", accounts, settings);
      Script.run(connection, "book-end", Map.of());
      try (Statement statement = connection.createStatement()) {
        for (String table : TABLES) {
          statement.execute("vacuum (analyze) " + table);
        }
      }
    }
  }

  /** Every posting, item and allocation keeps the ledger's promises. */
  void expectWhole() throws Exception {
    try (Connection connection = product.connect()) {
      List<List<String>> broken = Script.rows(connection, "book-broken", Map.of());
      if (!broken.isEmpty()) {
        throw new IllegalStateException("the books do not hold: " + broken);
      }
    }
  }

  /** The night's memory of a sample of accounts is what the reference calculator says. */
  void expectAged(LocalDate date) throws Exception {
    try (Connection connection = product.connect()) {
      long step = Math.max(1, accounts / SAMPLE);
      for (List<String> row :
          Script.query(
              connection,
              """
              select a.account_ref, n.bucket, n.overdue_minor::text from age_now n
              join account a using (account_id) where a.account_id %% %d = 0
              """
                  .formatted(step))) {
        JsonObject said = get(PATH + "/accounts/" + row.get(0) + "/explanation?as_of=" + date);
        if (!said.getString("bucket").equals(row.get(1))) {
          throw new IllegalStateException(
              "account %s is %s, and the reference says %s"
                  .formatted(row.get(0), row.get(1), said));
        }
      }
    }
  }

  JsonObject get(String path) {
    return answered(product.client().get(path), 200);
  }

  void moveClock(LocalDate to) {
    answered(product.client().post(PATH + "/clock", "{\"to\":\"" + to + "\"}"), 200);
  }

  static JsonObject answered(HttpResponse<String> response, int status) {
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          response.uri().getPath() + " answered " + response.statusCode() + " " + response.body());
    }
    return Client.json(response);
  }
}
