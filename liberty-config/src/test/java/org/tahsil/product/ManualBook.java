package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A portfolio of late accounts, each of a customer of its own, for overrides. */
public final class ManualBook {
  private final RunningProduct product;
  private final String code;
  private LocalDate today = LocalDate.parse("2024-12-31");

  /** Opens the portfolio with accounts of 41 days past due and 105.750 overdue. */
  public ManualBook(RunningProduct product, String code, String... accounts) {
    this.product = product;
    this.code = code;
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        """
        {"code": "%s", "name": "Test %s", "currency": "OMR", "time_zone": "Asia/Muscat",
         "dpd_convention": "ELAPSED", "simulated_clock": "2024-12-31T10:00:00Z"}
        """
            .formatted(code, code));
    StringBuilder customers = new StringBuilder("customer_ref,name,email\n");
    StringBuilder loans =
        new StringBuilder("account_ref,customer_ref,product,currency,opened_on\n");
    StringBuilder items = new StringBuilder("account_ref,item_ref,due_date,amount\n");
    for (String account : accounts) {
      String customer = code + "_" + account;
      customers.append("%s,Salim %s,%s@example.om\n".formatted(customer, account, customer));
      loans.append("%s,%s,LOAN,OMR,2024-01-01\n".formatted(account, customer));
      items.append(account).append(",I1,2024-11-20,105.750\n");
    }
    admin.csv(book() + "/intake/customers", customers.toString());
    admin.csv(book() + "/intake/accounts", loans.toString());
    admin.csv(book() + "/intake/items", items.toString());
  }

  String book() {
    return "/api/v1/portfolios/" + code;
  }

  /** An override from today on that stops everything. */
  static String wish(String to) {
    return "{\"stops\": [\"REMINDERS\", \"DEBITS\", \"CASES\"], \"reason\": \"RELATIONSHIP\","
        + " \"note\": \"the branch manager speaks with him\", \"to\": \"%s\"}".formatted(to);
  }

  HttpResponse<String> place(String role, String account, String body) {
    return product.as(role).post(book() + "/accounts/" + account + "/overrides", body);
  }

  /** Places one that must be taken. */
  public JsonObject placed(String role, String account, String to) {
    HttpResponse<String> answer = place(role, account, wish(to));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Client.json(answer);
  }

  /** Sets from which amount at stake a second person must agree, and goes to the day it counts. */
  public void second(String amount) {
    Reminders.ok(
        product
            .as("admin")
            .put(
                book() + "/override-terms/" + today.plusDays(1),
                "{\"most_days\": 60, \"second_person_from\": \"%s\", \"source\": \"Test\"}"
                    .formatted(amount)));
    nextDay();
  }

  /** A POST with a header more. */
  HttpResponse<String> post(String role, String path, String body, String... header) {
    Client client = product.as(role);
    return client.send(
        client
            .request(book() + path)
            .header("Content-Type", "application/json")
            .headers(header)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The second person's word. */
  public HttpResponse<String> decide(String role, JsonObject override, String decision) {
    return post(
        role,
        "/approvals/" + override.getString("approval_id") + "/decision",
        "{\"decision\": \"%s\", \"note\": \"as told\"}".formatted(decision),
        "X-Test",
        "1");
  }

  JsonObject get(JsonObject override) {
    return Client.json(
        product.as("viewer").get(book() + "/overrides/" + override.getString("override_id")));
  }

  /** Runs the end of a date and waits for it. */
  void night(String date) {
    Client operator = product.as("operator");
    String id =
        Client.json(
                Reminders.ok(
                    operator.post(book() + "/end-of-day", "{\"business_date\": \"" + date + "\"}")))
            .getString("execution_id");
    Reminders.await(
        () -> {
          JsonObject job = Client.json(Reminders.ok(operator.get("/api/v1/jobs/" + id)));
          assertThat(job.getString("status")).isNotEqualTo("FAILED");
          return job.getString("status").equals("COMPLETED") ? Optional.of(job) : Optional.empty();
        });
  }

  /** Lets a business day pass. */
  void nextDay() {
    Reminders.ok(product.as("operator").post(book() + "/clock", "{\"advance_days\": 1}"));
    today = today.plusDays(1);
  }

  /** The sentences of an account's timeline by kind, newest first. */
  List<String> told(String account, String kind) {
    return Client.json(product.as("viewer").get(book() + "/accounts/" + account + "/timeline"))
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(entry -> entry.getString("kind").equals(kind))
        .map(JsonObject::toString)
        .toList();
  }

  /** Tries the first collection of an account's customer. */
  HttpResponse<String> debit(String account, String method) {
    String customer = code + "_" + account;
    return product
        .as("operator")
        .post(
            "/api/smart-collect/attempt",
            """
            {"customer_id": "%s", "collection_id": "COL_%s_UPCOMING_1_0", "method": "%s"}
            """
                .formatted(customer, customer, method));
  }

  /** The customers with an open case. */
  List<String> cases() {
    return Client.json(product.as("manager").get(book() + "/cases"))
        .getJsonArray("cases")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("customer_ref"))
        .sorted()
        .toList();
  }
}
