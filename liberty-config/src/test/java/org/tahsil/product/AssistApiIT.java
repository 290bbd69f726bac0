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
    ok(
        product
            .as("operator")
            .csv(
                debt.portfolio() + "/intake/customers",
                "customer_ref,name,phone\nC-%s,Held Customer,+96810001001\n"
                    .formatted(debt.code())));
    debt.night();
  }

  @Test
  void offersAndLikelihoodComeFromTheTermsAndTheWorklist() {
    JsonObject briefing = briefing();
    assertThat(briefing.getBoolean("contact_stopped")).isFalse();
    assertThat(codes(briefing, "BARRIERS")).containsExactly("NOTHING_FORBIDS");
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
            "CALL_BLOCKED",
            "HOLD_STOPS_CONTACT",
            "HOLD_STOPS_DEBITS",
            "HOLD_STOPS_FEES",
            "PROMISE_IS_OPEN",
            "DO_NOT_CALL",
            "MESSAGE_BLOCKED");
    assertThat(codes(briefing, "OFFERS")).startsWith("OFFER_OPEN_ALREADY");
    JsonObject barrier = part(briefing, "BARRIERS").getJsonArray("statements").getJsonObject(4);
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
        .containsExactly("PROMISE_IS_OPEN", "WORK_LEFT_OUT_PROMISED", "CALL_ALLOWED");
    assertThat(briefing.getBoolean("contact_stopped")).isTrue();
  }

  @Test
  void outsideOfCallingHoursTheRuleItsClauseAndTheNextLawfulMomentAreSaidFirst() {
    ok(
        product
            .as("operator")
            .post(debt.portfolio() + "/clock", "{\"to\": \"2025-01-01T14:00:00Z\"}"));
    JsonObject briefing = briefing();
    assertThat(briefing.getBoolean("contact_stopped")).isTrue();
    assertThat(codes(briefing, "BARRIERS")).containsExactly("CALL_BLOCKED", "MESSAGE_ALLOWED");
    JsonObject barrier = part(briefing, "BARRIERS").getJsonArray("statements").getJsonObject(0);
    assertThat(barrier.getString("sentence"))
        .isEqualTo(
            "Do not call now. No late and early calls; 09:00 to 18:00, Sunday to Thursday, as"
                + " policy. A call may be made from 2025-01-02 09:00 (Asia/Muscat).");
    assertThat(barrier.getJsonObject("source").getString("sentence"))
        .isEqualTo("Contact policy, asked for 2025-01-01 18:00: rule HOURS of OM:1, a policy");
    assertThat(ok(product.as("manager").get(debt.portfolio() + "/contact-decisions")).toString())
        .doesNotContain("\"assist\"");
  }

  @Test
  void whoOptedOutOfCallsIsNotCalledAndMayBeWrittenTo() {
    ok(
        product
            .as("agent")
            .post(
                "%s/customers/C-%s/contact-facts".formatted(debt.portfolio(), debt.code()),
                """
                {"kind": "OPT_OUT", "channel": "CALL", "since": "2025-01-01T09:00:00Z",
                 "source": "Call of the day"}
                """));
    JsonObject briefing = briefing();
    assertThat(briefing.getBoolean("contact_stopped")).isTrue();
    assertThat(codes(briefing, "BARRIERS")).containsExactly("CALL_BLOCKED", "MESSAGE_ALLOWED");
    assertThat(part(briefing, "BARRIERS").toString())
        .contains("OPTED_OUT", "No later moment is known");
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
