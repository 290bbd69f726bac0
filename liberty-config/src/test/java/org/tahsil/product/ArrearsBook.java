package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * A portfolio of its own in OMR whose clock stands on 2025-01-01, with accounts of one customer
 * that each owe the same since 2024-11-01.
 */
record ArrearsBook(RunningProduct product, String code) {

  /** Opens it; each account has an item I1. */
  static ArrearsBook open(
      RunningProduct product, String code, String amount, String... accountRefs) {
    ArrearsBook book = new ArrearsBook(product, code);
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        """
        {"code": "%1$s", "name": "Book %1$s", "currency": "OMR", "time_zone": "Asia/Muscat",
         "simulated_clock": "2025-01-01T10:00:00Z"}
        """
            .formatted(code));
    String customer = code + "-1";
    StringBuilder accounts =
        new StringBuilder("account_ref,customer_ref,product,currency,opened_on\n");
    StringBuilder items = new StringBuilder("account_ref,item_ref,due_date,amount\n");
    for (String ref : accountRefs) {
      accounts.append(ref).append(',').append(customer).append(",LOAN,OMR,2024-01-01\n");
      items.append(ref).append(",I1,2024-11-01,").append(amount).append('\n');
    }
    admin.csv(
        book.path() + "/intake/customers", "customer_ref,name\n%s,First\n".formatted(customer));
    admin.csv(book.path() + "/intake/accounts", accounts.toString());
    admin.csv(book.path() + "/intake/items", items.toString());
    return book;
  }

  String path() {
    return "/api/v1/portfolios/" + code;
  }

  String account(String ref) {
    return path() + "/accounts/" + ref;
  }

  /** A payment of the first day, taken by an agent. */
  void pay(String account, String ref, String amount) {
    HttpResponse<String> paid =
        product
            .as("agent")
            .post(
                account(account) + "/payments",
                "{\"payment_ref\": \"%s\", \"value_date\": \"2025-01-01\", \"amount\": \"%s\"}"
                    .formatted(ref, amount));
    assertThat(paid.statusCode()).as(paid.body()).isEqualTo(201);
  }

  /** Posts as an agent, by a key that makes it once. */
  HttpResponse<String> keyed(String path, String key, String body) {
    Client agent = product.as("agent");
    return agent.send(
        agent
            .request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
