package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a case needs, who has it, and what waits for nobody, through the API. */
@ExtendWith(RunningProduct.Start.class)
class SkillsApiIT {
  private final RunningProduct product;
  private final OneDebt debt;
  private final Client manager;
  private final Client agent;

  SkillsApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
    this.manager = product.as("manager");
    this.agent = product.as("agent");
    debt.night();
    act("{\"action\": \"ASSIGN\", \"team\": \"Early arrears\"}");
  }

  /** Desks hold in all portfolios, and others' tests count on them. */
  @AfterEach
  void clear() {
    seat("[]");
  }

  @Test
  void aCaseThatNeedsASkillIsHandedToWhoHasIt() {
    seat("[]");
    JsonObject needs = act("{\"action\": \"REQUIRE\", \"skill\": \"LEGAL\"}");
    assertThat(needs.getJsonObject("case_now").getString("skill")).isEqualTo("LEGAL");
    JsonArray done = needs.getJsonArray("done");
    JsonObject last = done.getJsonObject(done.size() - 1);
    assertThat(last.getString("action")).isEqualTo("REQUIRE");
    assertThat(last.getString("skill")).isEqualTo("LEGAL");
    assertThat(ok(agent.post(debt.portfolio() + "/worklist/next", "{}")).isNull("item")).isTrue();
    JsonObject left =
        ok(agent.get(debt.portfolio() + "/worklist?show=left_out&skill=LEGAL"))
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(left.getString("left_out")).isEqualTo("NEEDS_SKILL");
    assertThat(left.getBoolean("nobody_skilled")).isTrue();
    assertThat(left.getJsonArray("reasons").toString())
        .contains(
            "The case needs somebody skilled in legal matters, and you are not.",
            "Nobody of the team Early arrears is skilled in legal matters");
    JsonObject gap = load().getJsonArray("skill_gaps").getJsonObject(0);
    assertThat(gap.getString("team")).isEqualTo("Early arrears");
    assertThat(gap.getString("skill")).isEqualTo("LEGAL");
    assertThat(gap.getInt("cases")).isEqualTo(1);
    assertThat(seat("[\"LEGAL\"]").getJsonArray("skills").toString()).isEqualTo("[\"LEGAL\"]");
    assertThat(load().getJsonArray("skill_gaps")).isEmpty();
    JsonObject item =
        ok(agent.post(debt.portfolio() + "/worklist/next", "{\"skill\": \"LEGAL\"}"))
            .getJsonObject("item");
    assertThat(item.getJsonArray("reasons").toString()).contains("WORK_SKILL");
    assertThat(ok(agent.get(debt.portfolio() + "/worklist?skill=HARDSHIP")).getJsonArray("items"))
        .isEmpty();
  }

  @Test
  void onlyManagersSayWhatACaseNeedsAndOnlyWhatThereIs() {
    HttpResponse<String> forbidden =
        agent.post(acts(), "{\"action\": \"REQUIRE\", \"skill\": \"LEGAL\"}");
    assertThat(forbidden.statusCode()).isEqualTo(403);
    HttpResponse<String> unknown =
        manager.post(acts(), "{\"action\": \"REQUIRE\", \"skill\": \"MAGIC\"}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("SKILL_UNKNOWN", "MAGIC", "NEGOTIATION");
    HttpResponse<String> desk =
        manager.put(
            debt.portfolio() + "/agents/agent", "{\"takes_cases\": true, \"skills\": [\"MAGIC\"]}");
    assertThat(desk.statusCode()).isEqualTo(422);
    assertThat(desk.body()).contains("SKILL_UNKNOWN");
    HttpResponse<String> nothing =
        manager.put(
            debt.portfolio() + "/agents/agent", "{\"takes_cases\": true, \"skills\": [null]}");
    assertThat(nothing.statusCode()).isEqualTo(400);
  }

  @Test
  void theAdminSetsTheSkillsAndARuleNamesOne() {
    String skills = debt.portfolio() + "/skills";
    Client admin = product.as("admin");
    assertThat(ok(agent.get(skills)).getJsonObject("now").getJsonArray("skills").toString())
        .contains("LEGAL", "HARDSHIP", "HIGH_VALUE", "NEGOTIATION");
    String set = "{\"skills\": [\"FRAUD\"], \"source\": \"Manual 3\"}";
    assertThat(manager.put(skills + "/2025-01-02", set).statusCode()).isEqualTo(403);
    assertThat(admin.put(skills + "/2025-01-01", set).statusCode()).isEqualTo(422);
    assertThat(ok(admin.put(skills + "/2025-01-02", set)).getJsonArray("dated").toString())
        .contains("FRAUD", "Manual 3", "\"decided_by\":\"admin\"");
    assertThat(admin.put(skills + "/2025-01-02", "{\"source\": \"x\"}").statusCode())
        .isEqualTo(400);
    String rule =
        "{\"rule\": \"HIGH_RISK\", \"priority\": \"HIGH\", \"distribute\": true,"
            + " \"skill\": \"%s\", \"source\": \"Manual 4\"}";
    String rules = debt.portfolio() + "/case-rules/2025-01-02";
    assertThat(admin.put(rules, rule.formatted("LEGAL")).statusCode()).isEqualTo(422);
    assertThat(ok(admin.put(rules, rule.formatted("FRAUD"))).getJsonArray("dated").toString())
        .contains("\"skill\":\"FRAUD\"");
  }

  private JsonObject load() {
    return ok(manager.get(debt.portfolio() + "/agents"));
  }

  private JsonObject seat(String skills) {
    return ok(
        manager.put(
            debt.portfolio() + "/agents/agent",
            "{\"team\": \"Early arrears\", \"languages\": [\"en\", \"ar\"], \"takes_cases\": true,"
                + " \"skills\": %s}".formatted(skills)));
  }

  private JsonObject act(String wish) {
    return ok(manager.post(acts(), wish));
  }

  private String acts() {
    JsonObject found =
        ok(agent.get(debt.portfolio() + "/cases")).getJsonArray("cases").getJsonObject(0);
    return debt.portfolio() + "/cases/" + found.getJsonNumber("case_id") + "/acts";
  }
}
