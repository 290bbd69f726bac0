package org.tahsil.product;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account whose amounts are beyond what a sum can hold does not keep the others from aging. */
@ExtendWith(RunningProduct.Start.class)
class PoisonAccountIT {

  private static final String P = "/api/v1/portfolios/POISON";
  private static final long TOO_MUCH = 6_000_000_000_000_000_000L;
  private static final String ITEMS = "account_ref,item_ref,due_date,amount";
  private static final int ACCOUNTS = 40;
  private static final int POISONED = 23;

  @Test
  void itIsSetAsideAndRedoneOnceItsItemsAreRight(RunningProduct product) throws Exception {
    Client admin = product.as("admin");
    open(admin);
    take(admin, "items", ITEMS, no -> item(no, "I-1"));
    take(admin, "items", ITEMS, no -> item(POISONED, "I-2"));
    owe(product, TOO_MUCH);

    JsonObject job = endOfDay(admin);

    assertThat(job.getString("status")).as(job.toString()).isEqualTo("COMPLETED");
    String path = "/api/v1/jobs/" + job.getString("execution_id");
    List<JsonObject> rejected = rejected(admin.get(path + "/rejected"));
    assertThat(rejected)
        .extracting(row -> row.getString("account_ref"))
        .containsOnly("P-" + POISONED);
    assertThat(rejected).extracting(row -> row.getString("step")).contains("age");
    assertThat(rejected).allSatisfy(row -> assertThat(row.getString("reason")).contains("bigint"));
    assertThat(step(job, "age").getInt("rejected")).isEqualTo(1);
    assertThat(step(job, "age").getInt("written")).isEqualTo(ACCOUNTS - 1);
    assertThat(alerts(admin)).doesNotContain("P-" + POISONED).hasSize(ACCOUNTS - 1);

    owe(product, 1000);
    List<JsonObject> redone = rejected(admin.post(path + "/redo", "{}"));

    assertThat(redone)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.isNull("redone_at")).isFalse());
    assertThat(alerts(admin)).contains("P-" + POISONED).hasSize(ACCOUNTS);
    assertThat(step(Client.json(admin.get(path)), "age").getInt("rejected")).isZero();
  }

  private static List<String> alerts(Client admin) {
    return Client.json(expect(200, admin.get(P + "/alerts?limit=100")))
        .getJsonArray("alerts")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(alert -> alert.getString("account_ref"))
        .toList();
  }

  private static void open(Client admin) {
    expect(
        201,
        admin.post(
            "/api/v1/portfolios",
            """
            {"code": "POISON", "name": "Poison", "currency": "INR", "time_zone": "Asia/Kolkata",
             "simulated_clock": "2025-01-10T10:00:00Z"}
            """));
    take(admin, "customers", "customer_ref,name", no -> "PC-" + no + ",Name " + no);
    take(
        admin,
        "accounts",
        "account_ref,customer_ref,product,currency,opened_on",
        no -> "P-" + no + ",PC-" + no + ",LOAN,INR,2024-01-01");
  }

  private static String item(int no, String ref) {
    return "P-" + no + "," + ref + ",2024-12-20,10.00";
  }

  /** Damages the poisoned account's two items, or mends them. */
  private static void owe(RunningProduct product, long minor) throws SQLException {
    try (Connection database = product.database();
        PreparedStatement update =
            database.prepareStatement(
                """
                update item set amount_minor = ?, principal_minor = ?, open_minor = ?
                where account_id = (select account_id from account where account_ref = ?)
                """)) {
      for (int column = 1; column <= 3; column++) {
        update.setLong(column, minor);
      }
      update.setString(4, "P-" + POISONED);
      assertThat(update.executeUpdate()).isEqualTo(2);
    }
  }

  private static void take(
      Client admin, String source, String header, java.util.function.IntFunction<String> row) {
    String rows =
        IntStream.rangeClosed(1, ACCOUNTS)
            .mapToObj(row)
            .distinct()
            .collect(Collectors.joining("\n"));
    JsonObject batch =
        Client.json(expect(200, admin.csv(P + "/intake/" + source, header + "\n" + rows + "\n")));
    assertThat(batch.getInt("quarantined")).as(batch.toString()).isZero();
  }

  private static JsonObject endOfDay(Client admin) throws InterruptedException {
    String night =
        Client.json(
                expect(202, admin.post(P + "/end-of-day", "{\"business_date\": \"2025-01-10\"}")))
            .getString("execution_id");
    long deadline = System.nanoTime() + 120_000_000_000L;
    JsonObject job = Client.json(admin.get("/api/v1/jobs/" + night));
    while (job.getString("status").equals("STARTED") && System.nanoTime() < deadline) {
      Thread.sleep(100);
      job = Client.json(admin.get("/api/v1/jobs/" + night));
    }
    return job;
  }

  private static JsonObject step(JsonObject job, String name) {
    return requireNonNull(
        job.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
            .filter(step -> step.getString("name").equals(name))
            .findFirst()
            .orElse(null));
  }

  private static List<JsonObject> rejected(HttpResponse<String> response) {
    return Client.json(expect(200, response))
        .getJsonArray("rejected")
        .getValuesAs(JsonObject.class);
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return response;
  }
}
