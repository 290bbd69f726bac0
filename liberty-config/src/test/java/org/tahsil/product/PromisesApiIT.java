package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises and plans through the API, on a portfolio of their own. */
@ExtendWith(RunningProduct.Start.class)
class PromisesApiIT {
  private static final String BOOK = "/api/v1/portfolios/PROM";

  private final RunningProduct product;
  private final ArrearsBook book;

  PromisesApiIT(RunningProduct product) {
    this.product = product;
    this.book = new ArrearsBook(product, "PROM");
  }

  @BeforeAll
  static void aBook(RunningProduct product) {
    ArrearsBook.open(product, "PROM", "105.750", "PR-A", "PR-B", "PR-C", "PR-D", "PR-E");
  }

  @Test
  void aPromiseIsTakenOnceAndKeptAndOpenAgainWhenMoneyIsTakenBack() {
    String body = promise("2025-01-08", "30.000");
    JsonObject made = created(book.keyed(book.account("PR-A") + "/promises", "prom-1", body));
    JsonObject again = created(book.keyed(book.account("PR-A") + "/promises", "prom-1", body));
    String id = made.getString("promise_id");
    assertThat(again.getString("promise_id")).isEqualTo(id);
    assertThat(made.getString("state")).isEqualTo("OPEN");
    assertThat(made.getString("made_by")).isEqualTo("agent");

    book.pay("PR-A", "PROM-1", "30.000");
    JsonObject kept = get(id);
    assertThat(kept.getString("state")).isEqualTo("KEPT");
    assertThat(kept.getString("explanation")).contains("30.000").contains("2025-01-01");
    assertThat(
            kept.getJsonArray("instalments")
                .getJsonObject(0)
                .getJsonArray("money")
                .getJsonObject(0)
                .getString("payment_ref"))
        .isEqualTo("PROM-1");
    product.as("manager").post(BOOK + "/payments/PROM-1/reversal", "{\"reason\": \"returned\"}");
    assertThat(get(id).getString("state")).isEqualTo("OPEN");
  }

  @Test
  void anotherOneTakesItsPlaceAndIsCancelled() {
    JsonObject made =
        created(agent().post(book.account("PR-E") + "/promises", promise("2025-01-08", "30.000")));
    String id = made.getString("promise_id");
    JsonObject next =
        created(
            agent()
                .post(
                    BOOK + "/promises/" + id + "/rescheduling",
                    promise("2025-01-10", "20.000")
                        .replace("{\"i", "{\"reason\": \"later\", \"i")));
    assertThat(next.getString("replaces")).isEqualTo(id);
    assertThat(get(id).getJsonObject("ended").getString("replaced_by"))
        .isEqualTo(next.getString("promise_id"));
    HttpResponse<String> cancelled =
        agent()
            .post(
                BOOK + "/promises/" + next.getString("promise_id") + "/cancellation",
                "{\"reason\": \"wrong\"}");
    assertThat(Client.json(cancelled).getString("state")).isEqualTo("CANCELLED");
    assertThat(
            agent()
                .post(BOOK + "/promises/" + id + "/cancellation", "{\"reason\": \"x\"}")
                .statusCode())
        .isEqualTo(409);
    JsonObject all = Client.json(agent().get(book.account("PR-E") + "/promises"));
    assertThat(all.getJsonArray("promises")).hasSize(2);
    assertThat(all.getBoolean("holds_reminders")).isFalse();
  }

  @Test
  void aPlanIsShownBeforeItIsMade() {
    String wish = "{\"count\": 4, \"first_on\": \"2025-01-05\", \"frequency\": \"WEEKLY\"}";
    HttpResponse<String> preview = agent().post(book.account("PR-B") + "/plans/preview", wish);
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(Client.json(preview).getJsonArray("instalments").toString())
        .isEqualTo(
            "[{\"due_on\":\"2025-01-05\",\"amount\":\"26.438\"},"
                + "{\"due_on\":\"2025-01-12\",\"amount\":\"26.438\"},"
                + "{\"due_on\":\"2025-01-19\",\"amount\":\"26.437\"},"
                + "{\"due_on\":\"2025-01-26\",\"amount\":\"26.437\"}]");
    assertThat(
            Client.json(agent().get(book.account("PR-B") + "/promises")).getJsonArray("promises"))
        .isEmpty();
    JsonObject made = created(agent().post(book.account("PR-B") + "/plans", wish));
    assertThat(made.getString("kind")).isEqualTo("PLAN");
    assertThat(made.getString("promised")).isEqualTo("105.750");
    assertThat(Client.json(agent().get(BOOK + "/promises?kind=plan&agent=agent")).toString())
        .contains(made.getString("promise_id"));
    assertThat(
            Client.json(agent().get(BOOK + "/promises?due_before=2025-01-05&kind=plan"))
                .getJsonArray("promises"))
        .isEmpty();
  }

  @Test
  void termsAreSetAndCountForWhatIsMadeFromThen() {
    Client manager = product.as("manager");
    Client admin = product.as("admin");
    HttpResponse<String> set =
        admin.put(
            BOOK + "/promise-terms/2025-01-01",
            "{\"grace_days\": 3, \"tolerance\": \"0.500\", \"source\": \"Policy 4\"}");
    assertThat(set.statusCode()).isEqualTo(200);
    JsonObject made =
        created(agent().post(book.account("PR-C") + "/promises", promise("2025-01-08", "30.000")));
    assertThat(made.getJsonObject("bears").getInt("grace_days")).isEqualTo(3);
    assertThat(made.getJsonArray("instalments").getJsonObject(0).getString("deadline"))
        .isEqualTo("2025-01-11");
    book.pay("PR-C", "PROM-3", "29.500");
    assertThat(get(made.getString("promise_id")).getString("state")).isEqualTo("KEPT");
    assertThat(manager.get(BOOK + "/promise-performance?to=2199-01-01").body())
        .contains("AS_OF_IN_FUTURE", "\"field\":\"to\"");
    JsonObject rates = Client.json(manager.get(BOOK + "/promise-performance"));
    assertThat(rates.getJsonObject("all").getString("kept_rate")).isEqualTo("100.0");
    assertThat(rates.getJsonArray("by_agent").getJsonObject(0).getString("name"))
        .isEqualTo("agent");
    assertThat(
            admin
                .put(
                    BOOK + "/promise-terms/2025-01-01",
                    "{\"grace_days\": 31, \"source\": \"Policy 4\"}")
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-08, 105.751, 422, PROMISE_OVER_OUTSTANDING",
    "2025-03-08, 30.000, 422, PROMISE_TOO_FAR",
    "2024-12-31, 30.000, 422, PROMISE_DATE_PAST",
    "2025-01-08, 30.0001, 400, AMOUNT_INVALID",
    "2025-01-32, 30.000, 400, DATE_INVALID",
  })
  void whatCannotBePromisedIsRefusedByName(String date, String amount, int status, String code) {
    HttpResponse<String> refused =
        agent().post(book.account("PR-D") + "/promises", promise(date, amount));
    assertThat(refused.statusCode()).isEqualTo(status);
    JsonObject problem = Client.json(refused);
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getString("detail")).contains(date.startsWith("2025-01-08") ? amount : date);
  }

  private Client agent() {
    return product.as("agent");
  }

  private JsonObject get(String id) {
    HttpResponse<String> found = agent().get(BOOK + "/promises/" + id);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.headers().firstValue("ETag")).isPresent();
    return Client.json(found);
  }

  private static JsonObject created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Client.json(answer);
  }

  private static String promise(String date, String amount) {
    return "{\"instalments\": [{\"due_on\": \"%s\", \"amount\": \"%s\"}]}".formatted(date, amount);
  }
}
