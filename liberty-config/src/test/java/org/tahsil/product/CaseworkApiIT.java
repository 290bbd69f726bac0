package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case through the API: opened by the night, worked, told of, and closed by the payment. */
@ExtendWith(RunningProduct.Start.class)
class CaseworkApiIT {
  private static final String PROMISED = "\"promised_on\": \"2025-01-20\"";

  private final RunningProduct product;
  private final OneDebt debt;

  CaseworkApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
    debt.night();
    free();
  }

  /** Agents of the demonstration may have got the case in the night. */
  private void free() {
    String acts = debt.portfolio() + "/cases/" + only().getJsonNumber("case_id") + "/acts";
    ok(product.as("manager").post(acts, action("ASSIGN")));
  }

  @Test
  void aCaseIsTakenByOneAndTheOtherLearnsByWhom() {
    JsonObject found = only();
    assertThat(found.getString("opened_for")).isIn("HIGH_RISK", "DAYS_PAST_DUE");
    String path = debt.portfolio() + "/cases/" + found.getJsonNumber("case_id");
    String tag = product.as("agent").get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(guarded("agent", path, tag).statusCode()).isEqualTo(200);
    HttpResponse<String> stale = guarded("manager", path, tag);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(Client.json(stale).getString("value")).isEqualTo("agent");
    HttpResponse<String> second = product.as("manager").post(path + "/acts", action("TAKE"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("CASE_TAKEN", "agent");
    assertThat(product.as("agent").post(path + "/acts", action("CLOSE")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theNextCustomerIsClaimedToldOfAndClosedByThePayment() {
    JsonObject item =
        ok(product.as("agent").post(debt.portfolio() + "/worklist/next", "{}"))
            .getJsonObject("item");
    assertThat(item.getString("amount")).isEqualTo("42.300");
    assertThat(item.getJsonObject("no_call").getString("missing")).isEqualTo("address");
    assertThat(item.getJsonArray("reasons").getJsonObject(0).getString("sentence"))
        .contains("the customer’s number");
    assertThat(item.getJsonArray("reasons").getJsonObject(1).getString("sentence"))
        .startsWith("42.300 OMR are overdue");
    String outcome =
        "{\"account_ref\": \"A-%s\", \"kind\": \"NO_ANSWER\", \"note\": \"<b>rang</b>\"}"
            .formatted(debt.code());
    String outcomes = debt.portfolio() + "/outcomes";
    assertThat(product.as("manager").post(outcomes, outcome).statusCode()).isEqualTo(409);
    assertThat(product.as("agent").post(outcomes, outcome).statusCode()).isEqualTo(201);
    assertThat(product.as("agent").get(debt.account() + "/timeline").body())
        .contains("no answer", "rang");
    JsonObject list = ok(product.as("agent").get(debt.portfolio() + "/worklist?show=left_out"));
    assertThat(list.getJsonArray("items").getJsonObject(0).getString("left_out"))
        .isEqualTo("NOT_DUE");
    debt.pay("42.300");
    assertThat(ok(product.as("agent").get(debt.portfolio() + "/cases")).getJsonArray("cases"))
        .isEmpty();
  }

  @Test
  void aPromiseToldIsMadeKeepsTheCustomerOffTheListAndEndsWithItsCorrection() {
    String outcomes = debt.portfolio() + "/outcomes";
    JsonObject told =
        ok(
            product
                .as("agent")
                .post(outcomes, told("PROMISE_TO_PAY", "\"amount\": \"10.000\"", PROMISED)));
    String promise = debt.portfolio() + "/promises/" + told.getString("promise_id");
    assertThat(ok(product.as("agent").get(promise)).getString("state")).isEqualTo("OPEN");
    JsonObject list = ok(product.as("agent").get(debt.portfolio() + "/worklist?show=left_out"));
    JsonObject left = list.getJsonArray("items").getJsonObject(0);
    assertThat(left.getString("left_out")).isEqualTo("PROMISED");
    assertThat(left.getJsonArray("reasons").getJsonObject(0).getString("sentence"))
        .contains("promise");
    assertThat(ok(product.as("agent").get(debt.portfolio() + "/worklist")).getJsonArray("items"))
        .isEmpty();
    assertThat(
            ok(product.as("agent").post(debt.portfolio() + "/worklist/next", "{}")).isNull("item"))
        .isTrue();
    HttpResponse<String> foreign =
        product.as("agent").post(outcomes, told("NO_ANSWER", "\"amount\": \"1.000\"", PROMISED));
    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.body()).contains("NOT_OF_THIS_OUTCOME", "\"amount\"");
    String corrects = "\"corrects\": \"%s\"".formatted(told.getJsonNumber("outcome_id"));
    ok(product.as("agent").post(outcomes, told("REFUSAL", corrects, "\"note\": \"misheard\"")));
    assertThat(ok(product.as("agent").get(promise)).getString("state")).isEqualTo("CANCELLED");
  }

  @Test
  void whatTheCustomerSaidStandsOnTheWorklistUntilItIsDecided() {
    ok(
        product
            .as("agent")
            .post(
                debt.portfolio() + "/concerns",
                """
                {"kind": "HARDSHIP", "account_ref": "A-%s", "reason": "JOB_LOSS"}
                """
                    .formatted(debt.code())));
    JsonObject item =
        ok(product.as("agent").get(debt.portfolio() + "/worklist"))
            .getJsonArray("items")
            .getJsonObject(0);
    JsonObject concern = item.getJsonArray("concerns").getJsonObject(0);
    assertThat(concern.getString("kind")).isEqualTo("HARDSHIP");
    assertThat(concern.getBoolean("overdue")).isFalse();
  }

  private String told(String kind, String first, String second) {
    return "{\"account_ref\": \"A-%s\", \"kind\": \"%s\", %s, %s}"
        .formatted(debt.code(), kind, first, second);
  }

  @Test
  void aDiallersFileIsTakenOnceAndTheLeaderMovesCases() {
    String csv =
        "call_ref,account_ref,at,outcome,agent\nC1,A-%s,2025-01-01T09:00:00Z,WRONG_NUMBER,agent\n"
            .formatted(debt.code());
    for (String count : new String[] {"accepted", "unchanged"}) {
      JsonObject batch = ok(dialled(csv));
      assertThat(batch.getInt(count)).isEqualTo(1);
    }
    HttpResponse<String> none =
        product
            .as("manager")
            .post(
                debt.portfolio() + "/reassignments",
                "{\"from\": \"agent\", \"case_ids\": [], \"to\": \"manager\", \"reason\": \"x\"}");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("CASES_EMPTY", "leave case_ids out");
    JsonObject moved =
        ok(
            product
                .as("manager")
                .post(
                    debt.portfolio() + "/reassignments",
                    "{\"from\": \"agent\", \"to\": \"manager\", \"reason\": \"leave\"}"));
    assertThat(moved.getInt("moved")).isEqualTo(1);
    assertThat(only().getString("owner")).isEqualTo("manager");
    assertThat(ok(product.as("manager").get(debt.portfolio() + "/agents")).toString())
        .contains("\"agent\":\"manager\"");
  }

  @Test
  void rulesAreTheAdminsFromADayToComeWithTheirSource() {
    String rules = debt.portfolio() + "/case-rules";
    String rule =
        "{\"rule\": \"DAYS_PAST_DUE\", \"threshold\": \"90\", \"priority\": \"HIGH\","
            + " \"distribute\": true, \"source\": \"Manual 4.2\"}";
    Client admin = product.as("admin");
    assertThat(product.as("manager").put(rules + "/2025-01-02", rule).statusCode()).isEqualTo(403);
    JsonObject set = ok(admin.put(rules + "/2025-01-02", rule));
    assertThat(set.getJsonArray("dated").toString())
        .contains("Manual 4.2", "\"valid_from\":\"2025-01-02\"", "\"decided_by\":\"admin\"");
    assertThat(set.getJsonArray("rules").toString()).doesNotContain("Manual 4.2");
    HttpResponse<String> today = admin.put(rules + "/2025-01-01", rule);
    assertThat(today.statusCode()).isEqualTo(422);
    assertThat(today.body()).contains("VALID_FROM_NOT_AHEAD");
    assertThat(admin.put(rules + "/2025-01-02", "{}").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> dialled(String csv) {
    return product.as("operator").csv(debt.portfolio() + "/intake/call-outcomes", csv);
  }

  private JsonObject only() {
    return ok(product.as("agent").get(debt.portfolio() + "/cases"))
        .getJsonArray("cases")
        .getJsonObject(0);
  }

  private HttpResponse<String> guarded(String user, String path, String tag) {
    Client client = product.as(user);
    return client.send(
        client
            .request(path + "/acts")
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .POST(BodyPublishers.ofString(action("TAKE"))));
  }

  private static String action(String name) {
    return "{\"action\": \"" + name + "\"}";
  }
}
