package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A portfolio of forty late accounts, of which one can be made to owe more than a sum can hold.
 *
 * @param code of the portfolio, and of its accounts {@code P-code-1} and so on
 */
public record PoisonBook(RunningProduct product, String code) {
  public static final int ACCOUNTS = 40;
  private static final int POISONED = 23;
  private static final long TOO_MUCH = 6_000_000_000_000_000_000L;
  private static final String ITEMS = "account_ref,item_ref,due_date,amount";

  /** Opens it, one account of it poisoned. */
  public static PoisonBook open(RunningProduct product, String code) throws SQLException {
    PoisonBook book = new PoisonBook(product, code);
    book.fill();
    book.owe(TOO_MUCH);
    return book;
  }

  public String path() {
    return "/api/v1/portfolios/" + code;
  }

  public String poisoned() {
    return account(POISONED);
  }

  /** Puts the poisoned account's items right. */
  public void mend() throws SQLException {
    owe(1000);
  }

  /** Runs the end of day and waits for its end. */
  public JsonObject endOfDay() throws InterruptedException {
    Client admin = product.as("admin");
    String night =
        Client.json(
                expect(
                    202, admin.post(path() + "/end-of-day", "{\"business_date\": \"2025-01-10\"}")))
            .getString("execution_id");
    long deadline = System.nanoTime() + 120_000_000_000L;
    JsonObject job = Client.json(admin.get("/api/v1/jobs/" + night));
    while (job.getString("status").equals("STARTED") && System.nanoTime() < deadline) {
      Thread.sleep(100);
      job = Client.json(admin.get("/api/v1/jobs/" + night));
    }
    return job;
  }

  private String account(int no) {
    return "P-" + code + "-" + no;
  }

  private void fill() {
    expect(
        201,
        product
            .as("admin")
            .post(
                "/api/v1/portfolios",
                """
                {"code": "%s", "name": "Poison", "currency": "INR", "time_zone": "Asia/Kolkata",
                 "simulated_clock": "2025-01-10T10:00:00Z"}
                """
                    .formatted(code)));
    take("customers", "customer_ref,name", no -> "C-" + code + "-" + no + ",Name " + no);
    take(
        "accounts",
        "account_ref,customer_ref,product,currency,opened_on",
        no -> account(no) + ",C-" + code + "-" + no + ",LOAN,INR,2024-01-01");
    take("items", ITEMS, no -> item(no, "I-1"));
    take("items", ITEMS, no -> item(POISONED, "I-2"));
  }

  private String item(int no, String ref) {
    return account(no) + "," + ref + ",2024-12-20,10.00";
  }

  private void owe(long minor) throws SQLException {
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
      update.setString(4, poisoned());
      assertThat(update.executeUpdate()).isEqualTo(2);
    }
  }

  private void take(String source, String header, IntFunction<String> row) {
    String rows =
        IntStream.rangeClosed(1, ACCOUNTS)
            .mapToObj(row)
            .distinct()
            .collect(Collectors.joining("\n"));
    JsonObject batch =
        Client.json(
            expect(
                200,
                product
                    .as("admin")
                    .csv(path() + "/intake/" + source, header + "\n" + rows + "\n")));
    assertThat(batch.getInt("quarantined")).as(batch.toString()).isZero();
  }

  static HttpResponse<String> expect(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return response;
  }
}
