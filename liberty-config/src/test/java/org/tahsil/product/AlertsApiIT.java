package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alerts through the API, on a portfolio of their own after its first night. */
@ExtendWith(RunningProduct.Start.class)
class AlertsApiIT {
  private final RunningProduct product;
  private final OneDebt debt;
  private final String alerts;

  AlertsApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
    this.alerts = debt.portfolio() + "/alerts";
    debt.night();
  }

  @Test
  void anAlertSaysWhyAndIsTakenPutOffSeenAndOpenedAgain() {
    JsonObject alert = only("");
    assertThat(alert.getString("kind")).isEqualTo("NEW_DELINQUENCY");
    assertThat(alert.getString("priority")).isEqualTo("HIGH");
    assertThat(alert.getJsonObject("reason").getString("sentence"))
        .startsWith("61 days past due: 42.300 OMR overdue.");
    assertThat(arabic()).contains("المتأخر");

    assertThat(done("ASSIGN", ", \"assignee\": \"agent\"").getString("assignee"))
        .isEqualTo("agent");
    assertThat(only("?assignee=agent&order=priority").getString("account_ref"))
        .isEqualTo("A-" + debt.code());
    assertThat(done("SNOOZE", ", \"until\": \"2025-01-08\"").getString("snoozed_until"))
        .isEqualTo("2025-01-08");
    assertThat(list("?state=open")).isEmpty();
    assertThat(done("ACKNOWLEDGE", "").getString("state")).isEqualTo("ACKNOWLEDGED");
    assertThat(done("REOPEN", ", \"note\": \"too early\"").getString("state")).isEqualTo("OPEN");
    assertThat(ok(product.as("viewer").get(path())).getJsonArray("done"))
        .extracting(act -> ((JsonObject) act).getString("action"))
        .containsExactly("ASSIGN", "SNOOZE", "ACKNOWLEDGE", "REOPEN");
  }

  @Test
  void whatCannotBeIsRefusedWithTheReason() {
    assertThat(act("agent", "REOPEN", "").statusCode()).isEqualTo(409);
    assertThat(act("agent", "SNOOZE", "").body()).contains("FIELD_MISSING", "until");
    assertThat(act("agent", "SNOOZE", ", \"until\": \"2025-01-01\"").statusCode()).isEqualTo(422);
    assertThat(act("agent", "ASSIGN", ", \"assignee\": \"viewer\"").body())
        .contains("ASSIGNEE_CANNOT_WORK");
    assertThat(act("agent", "FORGET", "").statusCode()).isEqualTo(400);
    assertThat(act("viewer", "ACKNOWLEDGE", "").statusCode()).isEqualTo(403);
    assertThat(product.as("agent").get(alerts + "?kind=NOISE").statusCode()).isEqualTo(400);
    assertThat(list("?state=open")).hasSize(1);
  }

  @Test
  void anActIsDoneOnceAndNotOnWhatChangedMeanwhile() {
    String tag = product.as("agent").get(path()).headers().firstValue("ETag").orElseThrow();
    for (String replayed : List.of("false", "true")) {
      HttpResponse<String> answer = guarded("Idempotency-Key", "take-it");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Idempotency-Replayed").orElse("false"))
          .isEqualTo(replayed);
    }
    assertThat(guarded("If-Match", tag).statusCode()).isEqualTo(412);
    assertThat(only("").getInt("acts")).isEqualTo(1);
  }

  @Test
  void aPaymentToldNowCuresAtOnceAndTheTermsAreTheManagers() {
    ok(product.as("operator").post(debt.portfolio() + "/clock", "{\"advance_days\": 1}"));
    debt.pay("42.300");
    assertThat(list(""))
        .extracting(alert -> ((JsonObject) alert).getString("kind"))
        .containsExactly("CURE", "NEW_DELINQUENCY");
    String terms = debt.portfolio() + "/alert-terms";
    assertThat(ok(product.as("viewer").get(terms)).getString("high_value")).isEqualTo("200.000");
    JsonObject set =
        ok(product.as("manager").put(terms, "{\"relapse_days\": 30, \"high_value\": \"40.000\"}"));
    assertThat(set.getString("decided_by")).isEqualTo("manager");
    assertThat(set.getString("valid_from")).isEqualTo("2025-01-02");
    assertThat(product.as("manager").put(terms, "{\"relapse_days\": 0}").statusCode())
        .isEqualTo(400);
  }

  private JsonObject done(String action, String more) {
    return ok(act("agent", action, more)).getJsonObject("alert");
  }

  private HttpResponse<String> act(String user, String action, String more) {
    return product.as(user).post(path() + "/acts", "{\"action\": \"" + action + "\"" + more + "}");
  }

  private HttpResponse<String> guarded(String header, String value) {
    Client agent = product.as("agent");
    return agent.send(
        agent
            .request(path() + "/acts")
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString("{\"action\": \"ASSIGN\", \"assignee\": \"agent\"}")));
  }

  private String arabic() {
    Client viewer = product.as("viewer");
    return viewer.send(viewer.request(path()).header("Accept-Language", "ar").GET()).body();
  }

  private String path() {
    return alerts + "/" + only("").getJsonNumber("alert_id");
  }

  private JsonObject only(String query) {
    JsonArray list = list(query);
    assertThat(list).hasSize(1);
    return list.getJsonObject(0);
  }

  private JsonArray list(String query) {
    return ok(product.as("agent").get(alerts + query)).getJsonArray("alerts");
  }
}
