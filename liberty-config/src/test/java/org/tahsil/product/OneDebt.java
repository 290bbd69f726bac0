package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/**
 * A portfolio of its own whose clock stands on 2025-01-01, with one account that owes 42.300 since
 * 2024-11-01.
 *
 * @param code of the portfolio; the account is {@code A-code}
 */
record OneDebt(RunningProduct product, String code) {
  private static int opened;

  static OneDebt open(RunningProduct product) {
    OneDebt debt = new OneDebt(product, "HLD" + opened++);
    ok(
        product
            .as("admin")
            .post(
                "/api/v1/portfolios",
                """
                {"code": "%s", "name": "Held", "currency": "OMR", "time_zone": "Asia/Muscat",
                 "simulated_clock": "2025-01-01T10:00:00Z"}"""
                    .formatted(debt.code)));
    debt.take("customers", "customer_ref,name\nC-%1$s,Held Customer\n");
    debt.take(
        "accounts",
        "account_ref,customer_ref,product,currency,opened_on\nA-%1$s,C-%1$s,LOAN,OMR,2024-01-01\n");
    debt.take("items", "account_ref,item_ref,due_date,amount\nA-%1$s,INV,2024-11-01,42.300\n");
    return debt;
  }

  String portfolio() {
    return "/api/v1/portfolios/" + code;
  }

  String account() {
    return portfolio() + "/accounts/A-" + code;
  }

  /** The account's page in the console. */
  String page() {
    return "/portfolios/" + code + "/accounts/A-" + code;
  }

  JsonObject standing() {
    return ok(product.as("viewer").get(account()));
  }

  /** Runs the night of the clock's date and waits for its end. */
  void night() {
    EndOfDay.run(product.as("operator"), portfolio(), "2025-01-01");
  }

  /** A payment of the first day. */
  void pay(String amount) {
    String body = "{\"payment_ref\": \"P-%s\", \"value_date\": \"2025-01-01\", \"amount\": \"%s\"}";
    ok(product.as("agent").post(account() + "/payments", body.formatted(code, amount)));
  }

  static JsonObject ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return Client.json(answer);
  }

  private void take(String kind, String csv) {
    JsonObject batch =
        ok(product.as("operator").csv(portfolio() + "/intake/" + kind, csv.formatted(code)));
    assertThat(batch.getInt("accepted")).as(batch.toString()).isEqualTo(1);
  }
}
