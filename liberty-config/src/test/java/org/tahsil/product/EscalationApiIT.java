package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case through the API to an agency and back: checklist, second person, files, money. */
@ExtendWith(RunningProduct.Start.class)
class EscalationApiIT {
  private final RunningProduct product;
  private final OneDebt debt;
  private final String escalations;

  EscalationApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
    this.escalations = debt.portfolio() + "/escalations";
    debt.night();
    ok(
        product
            .as("admin")
            .put(
                "/api/v1/agencies/ACME",
                "{\"name\": \"=Acme\", \"share_percent\": \"12.5\", \"active\": true}"));
  }

  @Test
  void anAgencyIsToldOnceAndTellsBackOnce() {
    String path = escalations + "/" + active();
    assertThat(holds()).contains("AGENCY", "CONTACT", "DEBITS");
    JsonObject file = ok(place("PLACEMENT"));
    assertThat(file.getString("sum")).isEqualTo("42.300");
    String content = debt.portfolio() + "/placements/" + file.getJsonNumber("placement_id");
    HttpResponse<String> csv = product.as("manager").get(content + "/content");
    assertThat(csv.body())
        .startsWith("record,account_ref")
        .endsWith("TOTAL,1,,,OMR,42.300,,,,,\r\n");
    assertThat(csv.headers().firstValue("ETag")).hasValue("\"" + file.getString("checksum") + "\"");
    assertThat(product.as("agent").get(content + "/content").statusCode()).isEqualTo(403);
    assertThat(place("PLACEMENT").statusCode()).isEqualTo(422);
    assertThat(ok(paid("R1,A-%s,2025-01-01,2.300")).getInt("accepted")).isEqualTo(1);
    assertThat(ok(paid("R1,A-%s,2025-01-01,2.300")).getInt("unchanged")).isEqualTo(1);
    JsonObject refused = ok(paid("R2,A-%s,2024-12-01,2.300"));
    assertThat(refused.getInt("quarantined")).isEqualTo(1);
    assertThat(ok(paid("R3,A-%s,2025-01-01,40.000")).getInt("accepted")).isEqualTo(1);
    assertThat(product.as("agent").get(path).body()).contains("\"state\":\"PAID\"");
    assertThat(product.as("agent").get(debt.account() + "/timeline").body())
        .contains("Escalation approved: agency", "Escalation ended by payment");
    assertThat(ok(place("RECALL")).getInt("accounts")).isEqualTo(1);
    assertThat(
            product.as("manager").get(debt.portfolio() + "/reports/escalations?format=csv").body())
        .contains("AGENCY,PAID", "42.300");
  }

  @Test
  void contactsOfAnAgencyStandOnTheTimeline() {
    active();
    ok(place("PLACEMENT"));
    String csv =
        """
        agency,agency_ref,account_ref,at,outcome,note
        ACME,N1,A-%s,2025-01-01T09:00:00Z,REFUSAL,said no
        """
            .formatted(debt.code());
    for (String count : new String[] {"accepted", "unchanged"}) {
      assertThat(ok(intake("agency-notes", csv)).getInt(count)).as(count).isEqualTo(1);
    }
    assertThat(product.as("agent").get(debt.account() + "/timeline").body()).contains("said no");
  }

  @Test
  void aCaseGoesNowhereWithoutItsChecklist() {
    HttpResponse<String> direct =
        product
            .as("manager")
            .post(
                debt.portfolio() + "/cases/" + caseId() + "/acts",
                "{\"action\": \"ESCALATE\", \"reason\": \"LEGAL\"}");
    assertThat(direct.statusCode()).isEqualTo(422);
    assertThat(direct.body()).contains("ESCALATION_BY_CHECKLIST");
    HttpResponse<String> itself =
        product
            .as("agent")
            .post(debt.portfolio() + "/cases/" + caseId() + "/acts", "{\"action\": \"PAID\"}");
    assertThat(itself.statusCode()).isEqualTo(400);
    assertThat(Client.json(itself).getString("value")).isEqualTo("PAID");
    assertThat(Client.json(itself).getString("remedy"))
        .contains("DO_NOT_CALL")
        .doesNotContain("OUTCOME");
    String path = escalations + "/" + proposed("LEGAL", "");
    HttpResponse<String> asked = act("agent", path, "\"ASK\"");
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("ITEM_OPEN", "STATEMENT_OF_ACCOUNT");
    String tag = product.as("agent").get(path).headers().firstValue("ETag").orElseThrow();
    ok(act("agent", path, "\"TICK\", \"item\": \"STATEMENT_OF_ACCOUNT\", \"reference\": \"D 1\""));
    assertThat(guarded(path, tag).statusCode()).isEqualTo(412);
    assertThat(product.as("agent").post(escalations, wish("AGENCY", "")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatAStepAsksForIsTheAdminsWithItsSource() {
    String step = debt.portfolio() + "/escalation-steps/FIELD_VISIT";
    String wish =
        "{\"checklist\": [{\"code\": \"PHOTO\", \"required\": true, \"reference\": true,"
            + " \"date\": \"NONE\"}], \"approve_from\": \"0\", \"pauses\": true,"
            + " \"source\": \"Manual 7\"}";
    assertThat(product.as("manager").put(step, wish).statusCode()).isEqualTo(403);
    assertThat(ok(product.as("admin").put(step, wish)).toString())
        .contains("PHOTO", "\"approve_from\":\"0.000\"", "2025-01-01");
    assertThat(product.as("admin").put(step, "{}").statusCode()).isEqualTo(400);
  }

  /** The id of an escalation that is with the agency. */
  private String active() {
    String id = proposed("AGENCY", ", \"agency\": \"ACME\"");
    String path = escalations + "/" + id;
    ok(act("agent", path, "\"TICK\", \"item\": \"STATEMENT_OF_ACCOUNT\", \"reference\": \"D 1\""));
    ok(
        act(
            "agent",
            path,
            "\"TICK\", \"item\": \"NOTICE_GIVEN\", \"reference\": \"D 2\", \"date\": \"2024-12-01\""));
    ok(act("agent", path, "\"TICK\", \"item\": \"LIMITATION_CHECKED\", \"date\": \"2027-01-01\""));
    assertThat(act("agent", path, "\"ASK\"").body()).contains("PENDING_APPROVAL");
    assertThat(act("agent", path, "\"APPROVE\"").statusCode()).isEqualTo(403);
    assertThat(act("manager", path, "\"APPROVE\"").body()).contains("\"state\":\"ACTIVE\"");
    return id;
  }

  private String proposed(String step, String more) {
    HttpResponse<String> made = product.as("agent").post(escalations, wish(step, more));
    assertThat(made.statusCode()).isEqualTo(201);
    return Client.json(made).getJsonObject("escalation").getJsonNumber("escalation_id").toString();
  }

  private String wish(String step, String more) {
    return "{\"case_id\": \"%s\", \"step\": \"%s\"%s}".formatted(caseId(), step, more);
  }

  private String caseId() {
    return ok(product.as("agent").get(debt.portfolio() + "/cases"))
        .getJsonArray("cases")
        .getJsonObject(0)
        .getJsonNumber("case_id")
        .toString();
  }

  private String holds() {
    return product.as("agent").get(debt.account() + "/holds").body();
  }

  private HttpResponse<String> place(String kind) {
    return product
        .as("manager")
        .post(
            debt.portfolio() + "/placements",
            "{\"agency\": \"ACME\", \"kind\": \"%s\"}".formatted(kind));
  }

  private HttpResponse<String> paid(String row) {
    return intake(
        "agency-payments",
        "agency,agency_ref,account_ref,value_date,amount\nACME,"
            + row.formatted(debt.code())
            + "\n");
  }

  private HttpResponse<String> intake(String kind, String csv) {
    return product.as("operator").csv(debt.portfolio() + "/intake/" + kind, csv);
  }

  private HttpResponse<String> act(String user, String path, String action) {
    return product.as(user).post(path + "/acts", "{\"action\": " + action + "}");
  }

  private HttpResponse<String> guarded(String path, String tag) {
    Client client = product.as("agent");
    return client.send(
        client
            .request(path + "/acts")
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .POST(BodyPublishers.ofString("{\"action\": \"CANCEL\"}")));
  }
}
