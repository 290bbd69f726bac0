package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A portfolio with one late account, its night, its mails and its row in the outbox. */
final class Reminders {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningProduct product;
  private final String code;

  /** Opens the portfolio with the account {@code A}, 30 days past due on the night. */
  Reminders(RunningProduct product, String code, String language) {
    this.product = product;
    this.code = code;
    Client admin = product.as("admin");
    ok(
        admin.post(
            "/api/v1/portfolios",
            """
            {"code": "%s", "name": "Test %s", "currency": "OMR", "time_zone": "Asia/Muscat",
             "dpd_convention": "ELAPSED", "simulated_clock": "2025-01-01T10:00:00Z"}
            """
                .formatted(code, code)));
    take(
        "customers",
        "customer_ref,name,email,language\n%s,Salim,%s,%s\n"
            .formatted(code, recipient(), language));
    take(
        "accounts",
        "account_ref,customer_ref,product,currency,opened_on\nA,%s,LOAN,OMR,2024-01-01\n"
            .formatted(code));
    take("items", "account_ref,item_ref,due_date,amount\nA,I,2024-12-01,1177.5\n");
  }

  String recipient() {
    return code.toLowerCase(java.util.Locale.ROOT) + "@example.om";
  }

  /** Runs the end of 2024-12-31 and waits for it. */
  JsonObject night() {
    Client operator = product.as("operator");
    String id =
        Client.json(
                ok(
                    operator.post(
                        "/api/v1/portfolios/" + code + "/end-of-day",
                        "{\"business_date\": \"2024-12-31\"}")))
            .getString("execution_id");
    return await(
        () -> {
          JsonObject job = Client.json(ok(operator.get("/api/v1/jobs/" + id)));
          assertThat(job.getString("status")).isNotEqualTo("FAILED");
          return job.getString("status").equals("COMPLETED") ? Optional.of(job) : Optional.empty();
        });
  }

  void pay(String amount) {
    ok(
        product
            .as("integrator")
            .post(
                "/api/v1/portfolios/" + code + "/accounts/A/payments",
                """
                {"payment_ref": "P-%s", "value_date": "2025-01-01", "amount": "%s"}
                """
                    .formatted(amount, amount)));
  }

  /** The kinds of the account's timeline, newest first. */
  List<String> timeline() {
    return Client.json(
            ok(product.as("viewer").get("/api/v1/portfolios/" + code + "/accounts/A/timeline")))
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(entry -> entry.getString("kind"))
        .toList();
  }

  void awaitTimeline(String kind) {
    await(() -> timeline().contains(kind) ? Optional.of(kind) : Optional.empty());
  }

  /** The texts of the mails to the account's customer, as they came over the socket. */
  List<String> mails() {
    return mails(product, recipient());
  }

  /** The texts of the mails to an address. */
  static List<String> mails(RunningProduct product, String recipient) {
    if (!Files.isDirectory(product.mailbox())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(product.mailbox())) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Reminders::read)
          .filter(mail -> mail.contains("To: " + recipient))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A value of the message's row in the outbox. */
  String outbox(String expression) {
    return sql("select cast(%s as text) from outbox where recipient = ?".formatted(expression));
  }

  void changeOutbox(String assignment) {
    sql("update outbox set %s where recipient = ? returning state".formatted(assignment));
  }

  /** Keeps the mail to this customer in the outbox, as if its time had not come. */
  void hold() {
    execute(
        """
        create or replace function hold_mail() returns trigger language plpgsql as
        $$ begin new.next_attempt_at := new.next_attempt_at + interval '1 day'; return new; end $$
        """);
    execute(
        "create trigger hold_%s before insert on outbox for each row when (new.recipient = '%s')"
                .formatted(code, recipient())
            + " execute function hold_mail()");
  }

  void release() {
    changeOutbox("next_attempt_at = now()");
  }

  void execute(String statement) {
    try (Connection connection = product.database()) {
      connection.createStatement().execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static <T> T await(Callable<Optional<T>> question) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        Optional<T> answer = question.call();
        if (answer.isPresent()) {
          return answer.get();
        }
        assertThat(System.nanoTime()).as("patience").isLessThan(end);
        Thread.sleep(300);
      }
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  static <T> java.net.http.HttpResponse<T> ok(java.net.http.HttpResponse<T> response) {
    assertThat(response.statusCode()).as("%s", response.body()).isBetween(200, 299);
    return response;
  }

  private void take(String kind, String csv) {
    JsonObject batch =
        Client.json(
            ok(product.as("operator").csv("/api/v1/portfolios/" + code + "/intake/" + kind, csv)));
    assertThat(batch.getInt("accepted")).as("%s", batch).isEqualTo(1);
  }

  private String sql(String query) {
    try (Connection connection = product.database();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, recipient());
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).as(query).isTrue();
        return String.valueOf(row.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
