package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A briefing through the API: of a debt with a case, held, promised, and wished not to be called.
 */
@ExtendWith(RunningProduct.Start.class)
class AssistApiIT {
  private final RunningProduct product;
  private final OneDebt debt;

  AssistApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
    debt.night();
  }

  @Test
  void offersAndLikelihoodComeFromTheTermsAndTheWorklist() {
    JsonObject briefing = briefing();
    assertThat(briefing.getBoolean("contact_stopped")).isFalse();
    assertThat(codes(briefing, "BARRIERS")).containsExactly("NOTHING_FORBIDS", "HOURS_NOT_KEPT");
    assertThat(codes(briefing, "OFFERS")).startsWith("OFFER_PROMISE", "OFFER_PLAN");
    assertThat(part(briefing, "OFFERS").toString()).contains("42.300 OMR", "21.150 OMR");
    assertThat(codes(briefing, "OFFERS")).contains("OFFER_SETTLEMENT", "OFFER_SETTLEMENT_SECOND");
    assertThat(codes(briefing, "LIKELIHOOD")).contains("WORK_LIKELIHOOD", "WORK_VALUE");
    assertThat(part(briefing, "LIKELIHOOD").toString()).contains("Expected value of case");
    assertThat(codes(briefing, "RISK").get(0)).isIn("RISK_BAND", "RISK_DEFAULTED");
    assertThat(codes(briefing, "HAPPENED")).contains("OVERDUE_IN_ALL", "CASE_OPEN");
  }

  @Test
  void whatMayNotBeDoneIsSaidFirst() {
    ok(
        product
            .as("agent")
            .post(
                debt.account() + "/holds",
                "{\"reason\": \"BREATHING_SPACE\", \"from\": \"2025-01-01\"}"));
    ok(
        product
            .as("agent")
            .post(
                debt.account() + "/promises",
                "{\"instalments\": [{\"due_on\": \"2025-01-10\", \"amount\": \"20.000\"}]}"));
    callNobodyBefore("2025-01-20");
    JsonObject briefing = briefing();
    assertThat(briefing.getBoolean("contact_stopped")).isTrue();
    assertThat(codes(briefing, "BARRIERS"))
        .containsExactly(
            "HOLD_STOPS_CONTACT",
            "HOLD_STOPS_DEBITS",
            "HOLD_STOPS_FEES",
            "PROMISE_IS_OPEN",
            "DO_NOT_CALL",
            "HOURS_NOT_KEPT");
    assertThat(codes(briefing, "OFFERS")).startsWith("OFFER_OPEN_ALREADY");
    JsonObject barrier = part(briefing, "BARRIERS").getJsonArray("statements").getJsonObject(3);
    assertThat(barrier.getString("sentence"))
        .isEqualTo(
            "Do not press or debit: a promise is open, 20.000 OMR are still to come, next on"
                + " 2025-01-10, with 2 days of grace.");
    assertThat(barrier.getJsonObject("source").getString("sentence"))
        .isEqualTo("Promise taken on 2025-01-01 by agent");
  }

  private void callNobodyBefore(String date) {
    JsonObject open =
        ok(product.as("agent").get(debt.portfolio() + "/cases"))
            .getJsonArray("cases")
            .getJsonObject(0);
    ok(
        product
            .as("manager")
            .post(
                debt.portfolio() + "/cases/" + open.getJsonNumber("case_id") + "/acts",
                "{\"action\": \"DO_NOT_CALL\", \"until\": \"" + date + "\"}"));
  }

  @Test
  void whoPromisedAllIsLeftInPeace() {
    ok(
        product
            .as("agent")
            .post(
                debt.account() + "/promises",
                "{\"instalments\": [{\"due_on\": \"2025-01-10\", \"amount\": \"42.300\"}]}"));
    JsonObject briefing = briefing();
    assertThat(codes(briefing, "BARRIERS"))
        .containsExactly("PROMISE_IS_OPEN", "WORK_LEFT_OUT_PROMISED", "HOURS_NOT_KEPT");
    assertThat(briefing.getBoolean("contact_stopped")).isTrue();
  }

  @Test
  void whoDoesNotWorkOnCasesIsNotTold() {
    assertThat(product.as("viewer").get(debt.account() + "/assist").statusCode()).isEqualTo(403);
    assertThat(product.as("agent").get(debt.portfolio() + "/accounts/NOBODY/assist").statusCode())
        .isEqualTo(404);
  }

  private JsonObject briefing() {
    return ok(product.as("agent").get(debt.account() + "/assist"));
  }

  private static JsonObject part(JsonObject briefing, String topic) {
    return briefing.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("topic").equals(topic))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(JsonObject briefing, String topic) {
    return part(briefing, topic).getJsonArray("statements").getValuesAs(JsonObject.class).stream()
        .map(one -> one.getString("code"))
        .toList();
  }
}
