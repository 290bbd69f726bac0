package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole product and another system: what people, money and a night do arrives once, signed. */
@ExtendWith(RunningProduct.Start.class)
class WebhookEventsIT {
  private static final String PRIVATE = "spoke with his sister";

  private final Client manager;
  private final RunningProduct product;
  private final OneDebt debt;

  WebhookEventsIT(RunningProduct product) {
    this.product = product;
    this.manager = product.as("manager");
    this.debt = OneDebt.open(product);
  }

  @Test
  void promisesAndPlansAreToldOf() throws Exception {
    try (Subscription other =
        subscription(
            "promise.made",
            "promise.kept",
            "promise.reopened",
            "promise.cancelled",
            "plan.made",
            "plan.kept",
            "plan.cancelled")) {
      String promise = made("promises", instalment("2025-01-08", "30.000"));
      pay("PAID", "30.000");
      post(debt.portfolio() + "/payments/PAID/reversal", "{\"reason\": \"returned\"}");
      cancel(promise);
      cancel(made("plans", instalments("2025-01-08", "29.000")));
      made("plans", instalments("2025-01-09", "19.000"));
      pay("AGAIN", "20.000");
      other.await(8);
      assertThat(other.types())
          .containsExactlyInAnyOrder(
              "promise.made",
              "promise.kept",
              "promise.reopened",
              "promise.cancelled",
              "plan.made",
              "plan.cancelled",
              "plan.made",
              "plan.kept");
      JsonObject kept = other.data("promise.kept");
      assertThat(kept.getString("promise_id")).isEqualTo(promise);
      assertThat(kept.getString("account_ref")).isEqualTo("A-" + debt.code());
      assertThat(kept.getString("paid")).isEqualTo("30.000");
      isThin(other);
    }
  }

  @Test
  void casesAndContactsAreToldOf() throws Exception {
    openNothingByRule();
    debt.night();
    try (Subscription other =
        subscription(
            "case.opened",
            "case.changed",
            "case.closed",
            "contact.recorded",
            "contact.corrected")) {
      JsonObject opened =
          post(
              debt.portfolio() + "/cases",
              "{\"customer_ref\": \"C-%s\", \"note\": \"%s\"}".formatted(debt.code(), PRIVATE));
      post(
          debt.portfolio()
              + "/cases/"
              + opened.getJsonObject("case_now").getJsonNumber("case_id")
              + "/acts",
          "{\"action\": \"TAKE\"}");
      JsonObject told = tell("NO_ANSWER", "\"note\": \"%s\"".formatted(PRIVATE));
      tell("REFUSAL", "\"corrects\": \"%s\"".formatted(told.getJsonNumber("outcome_id")));
      pay("ALL", "42.300");
      other.await(7);
      assertThat(other.types())
          .containsExactlyInAnyOrder(
              "case.opened",
              "case.changed",
              "contact.recorded",
              "case.changed",
              "contact.corrected",
              "case.changed",
              "case.closed");
      assertThat(other.data("contact.corrected").getJsonNumber("corrects"))
          .isEqualTo(told.getJsonNumber("outcome_id"));
      assertThat(other.data("case.closed").getString("closed_for")).isEqualTo("PAID");
      isThin(other);
    }
  }

  @Test
  void concernsAndOverridesAreToldOf() throws Exception {
    try (Subscription other =
        subscription(
            "concern.opened",
            "concern.decided",
            "concern.withdrawn",
            "override.placed",
            "override.ended")) {
      String first =
          concern("DISPUTE", "WRONG_AMOUNT", ", \"item_ref\": \"INV\", \"amount\": \"2.300\"");
      post(first + "/steps", "{\"action\": \"TAKE\"}");
      post(first + "/decision", "{\"outcome\": \"REJECT\", \"note\": \"%s\"}".formatted(PRIVATE));
      String second = concern("LEGAL", "COURT", "");
      post(second + "/steps", "{\"action\": \"WITHDRAW\", \"note\": \"%s\"}".formatted(PRIVATE));
      String override = override("2025-01-20");
      post(debt.portfolio() + "/overrides/" + override + "/end", "{}");
      other.await(6);
      assertThat(other.types())
          .containsExactlyInAnyOrder(
              "concern.opened",
              "concern.decided",
              "concern.opened",
              "concern.withdrawn",
              "override.placed",
              "override.ended");
      assertThat(other.data("concern.decided").getString("state")).isEqualTo("REJECTED");
      assertThat(other.data("override.ended").getString("override_id")).isEqualTo(override);
      isThin(other);
    }
  }

  @Test
  void whatANightFindsIsToldOnceHoweverOftenItRuns() throws Exception {
    ok(
        product
            .as("admin")
            .put(
                debt.portfolio() + "/promise-terms/2025-01-01",
                "{\"grace_days\": 0, \"most_open\": 2, \"source\": \"Test\"}"));
    made("promises", instalment("2025-01-01", "30.000"));
    made("plans", instalments("2025-01-01", "4.000"));
    override("2025-01-02");
    try (Subscription other =
        subscription("promise.broken", "plan.broken", "case.opened", "override.ended")) {
      debt.night();
      debt.night();
      other.await(4);
      assertThat(other.types())
          .containsExactlyInAnyOrder(
              "promise.broken", "plan.broken", "case.opened", "override.ended");
      assertThat(other.data("promise.broken").getString("on_date")).isEqualTo("2025-01-01");
      assertThat(other.data("override.ended").getString("ending")).isEqualTo("EXPIRED");
      isThin(other);
    }
  }

  /** As if it had been set before: what is set counts from the next day only. */
  private void openNothingByRule() throws SQLException {
    try (Connection books = product.database();
        PreparedStatement rules =
            books.prepareStatement(
                """
                insert into case_rule (portfolio_id, kind, valid_from, priority, distribute,
                    source, decided_by)
                select portfolio_id, unnest(array['HIGH_RISK', 'DAYS_PAST_DUE']), '2024-01-01',
                    'LOW', false, 'Test', 'test'
                from portfolio where code = ?
                """)) {
      rules.setString(1, debt.code());
      assertThat(rules.executeUpdate()).isEqualTo(2);
    }
  }

  private void isThin(Subscription other) {
    assertThat(other.bodies())
        .contains("\"version\"", "\"" + debt.code() + "\"")
        .doesNotContain("Held Customer", PRIVATE);
  }

  private Subscription subscription(String... types) {
    return new Subscription(product, debt.code(), types);
  }

  private JsonObject post(String path, String body) {
    return ok(manager.post(path, body));
  }

  private String made(String kind, String body) {
    return post(debt.account() + "/" + kind, body).getString("promise_id");
  }

  private static String instalment(String due, String amount) {
    return "{\"instalments\": [{\"due_on\": \"%s\", \"amount\": \"%s\"}], \"note\": \"%s\"}"
        .formatted(due, amount, PRIVATE);
  }

  /** One more a month later, for a plan has several. */
  private static String instalments(String due, String amount) {
    String more = ", {\"due_on\": \"2025-02-10\", \"amount\": \"1.000\"}]";
    return instalment(due, amount).replace("]", more);
  }

  private void cancel(String promise) {
    post(
        debt.portfolio() + "/promises/" + promise + "/cancellation",
        "{\"reason\": \"%s\"}".formatted(PRIVATE));
  }

  private void pay(String ref, String amount) {
    post(
        debt.account() + "/payments",
        "{\"payment_ref\": \"%s\", \"value_date\": \"2025-01-01\", \"amount\": \"%s\"}"
            .formatted(ref, amount));
  }

  private JsonObject tell(String kind, String more) {
    return post(
        debt.portfolio() + "/outcomes",
        "{\"account_ref\": \"A-%s\", \"kind\": \"%s\", %s}".formatted(debt.code(), kind, more));
  }

  private String concern(String kind, String reason, String more) {
    JsonObject told =
        post(
            debt.portfolio() + "/concerns",
            "{\"kind\": \"%s\", \"account_ref\": \"A-%s\", \"reason\": \"%s\"%s}"
                .formatted(kind, debt.code(), reason, more));
    return debt.portfolio()
        + "/concerns/"
        + told.getJsonObject("concern").getJsonNumber("concern_id");
  }

  private String override(String to) {
    return post(
            debt.account() + "/overrides",
            "{\"stops\": [\"REMINDERS\"], \"reason\": \"RELATIONSHIP\", \"note\": \"%s\", \"to\": \"%s\"}"
                .formatted(PRIVATE, to))
        .getString("override_id");
  }
}
