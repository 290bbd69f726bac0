package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions on contacts over the REST API. */
@ExtendWith(RunningProduct.Start.class)
class ContactPolicyIT {
  private static final String FACTS = Belongings.OMT + "/customers/CUST_OMT_00003/contact-facts";

  @Test
  void aWhatIfSaysEveryRuleAndTheNextLawfulMomentAndKeepsNothing(RunningProduct product) {
    Client agent = product.as("agent");
    JsonObject answer =
        Client.json(
            Reminders.ok(
                agent.post(
                    ContactDecisions.PLACE,
                    """
                    {"channel": "CALL", "purpose": "COLLECTION", "customer_ref": "CUST_OMT_00004",
                     "address": "+968 1000 1004", "at": "2025-01-01T15:00:00Z"}
                    """)));
    assertThat(answer.getString("verdict")).isEqualTo("BLOCK");
    assertThat(answer.getString("next_lawful_at")).isEqualTo("2025-01-02T05:00:00Z");
    assertThat(answer.isNull("kept")).isTrue();
    assertThat(answer.getJsonArray("findings").getValuesAs(JsonObject.class))
        .hasSizeGreaterThan(25)
        .anyMatch(
            found ->
                found.getString("rule").equals("HOURS")
                    && found.getString("outcome").equals("BLOCKED")
                    && found.getJsonObject("figures").getString("latest").equals("18:00"));
    assertThat(answer.getJsonObject("facts").getJsonObject("book").getString("jurisdiction"))
        .isEqualTo("OM");
  }

  @Test
  void aKeptDecisionIsFoundReplayedAndNeverMadeTwice(RunningProduct product) {
    Client manager = product.as("manager");
    String call = ContactDecisions.call("POLICY-1");
    JsonObject kept = ContactDecisions.kept(manager, call);
    assertThat(ContactDecisions.kept(manager, call)).isEqualTo(kept);
    String id = kept.getString("contact_decision_id");

    JsonObject replay =
        Client.json(Reminders.ok(manager.post(ContactDecisions.PLACE + "/" + id + "/replay", "")));
    assertThat(replay.getBoolean("same")).isTrue();
    assertThat(replay.getJsonArray("differences")).isEmpty();
    assertThat(manager.get(ContactDecisions.PLACE + "?customer_ref=CUST_OMT_00002").body())
        .contains(id);
    HttpResponse<String> other =
        manager.post(ContactDecisions.PLACE, ContactDecisions.call("POLICY-1", "+968 1000 1003"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(Client.json(other).getString("code")).isEqualTo("CONTACT_REFERENCE_TAKEN");
  }

  @Test
  void whatIsNotAboutNowOrUnderTheProductsReferencesIsNotKept(RunningProduct product) {
    Client agent = product.as("agent");
    HttpResponse<String> own =
        agent.post(ContactDecisions.PLACE, ContactDecisions.call("system:reminder:ACC_OMT_00002"));
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(Client.json(own).getString("code")).isEqualTo("RESERVED_REFERENCE");
    HttpResponse<String> old =
        agent.post(
            ContactDecisions.PLACE,
            ContactDecisions.call("POLICY-3")
                .replace("\"record\"", "\"at\": \"2020-01-01T10:00:00Z\", \"record\""));
    assertThat(old.statusCode()).isEqualTo(422);
    assertThat(Client.json(old).getString("code")).isEqualTo("CONTACT_NOT_NOW");
  }

  @Test
  void anEditedOutcomeIsReportedAndPurgedFactsAreGone(RunningProduct product) throws SQLException {
    Client manager = product.as("manager");
    String id =
        ContactDecisions.kept(manager, ContactDecisions.call("POLICY-2"))
            .getString("contact_decision_id");
    String replay = ContactDecisions.PLACE + "/" + id + "/replay";
    execute(
        product,
        "alter table contact_decision disable trigger all",
        "update contact_decision set verdict = 'ALLOW_WITH_WARNING' where reference = 'POLICY-2'",
        "alter table contact_decision enable trigger all");
    JsonObject edited = Client.json(Reminders.ok(manager.post(replay, "")));
    assertThat(edited.getBoolean("same")).isFalse();
    assertThat(edited.getJsonArray("differences").getString(0)).isEqualTo("verdict");

    execute(
        product,
        "update contact_decision set facts = null, purged_at = now(), purged_why = 'Schedule 4'"
            + " where reference = 'POLICY-2'");
    HttpResponse<String> gone = manager.post(replay, "");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("FACTS_PURGED", "Schedule 4");
  }

  private static void execute(RunningProduct product, String... statements) throws SQLException {
    try (Connection connection = product.database()) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }

  @Test
  void anOptOutCountsAtOnce(RunningProduct product) {
    Client agent = product.as("agent");
    String mail =
        """
        {"channel": "EMAIL", "purpose": "SERVICE", "customer_ref": "CUST_OMT_00003",
         "address": "%s@example.org", "at": "2025-01-01T10:00:00Z"}
        """;
    String first = Reminders.ok(agent.post(ContactDecisions.PLACE, mail.formatted("opted"))).body();
    assertThat(first).contains("ALLOW");
    HttpResponse<String> told =
        agent.post(
            FACTS,
            """
            {"kind": "OPT_OUT", "channel": "EMAIL", "address": "opted@example.org",
             "since": "2025-01-01T09:00:00Z", "source": "Reply"}
            """);
    assertThat(told.statusCode()).isEqualTo(201);
    JsonObject after =
        Client.json(Reminders.ok(agent.post(ContactDecisions.PLACE, mail.formatted("opted"))));
    assertThat(after.getString("verdict")).isEqualTo("BLOCK");
    assertThat(
            Client.json(Reminders.ok(agent.post(ContactDecisions.PLACE, mail.formatted("other"))))
                .getString("verdict"))
        .isNotEqualTo("BLOCK");
    assertThat(agent.get(FACTS).body()).contains("opted@example.org");
    HttpResponse<String> faulty =
        agent.post(FACTS, "{\"kind\": \"WRONG_NUMBER\", \"source\": \"x\"}");
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(Client.json(faulty).getString("field")).isEqualTo("address");
  }

  @Test
  void onlyManagersAndAdminsWithdrawWhatRestrictsContacts(RunningProduct product) {
    String fact =
        """
        {"kind": "DO_NOT_CONTACT", "stands": %s, "since": "2024-12-31T09:00:00Z", "source": "Call"}
        """;
    String customer = FACTS.replace("00003", "00005");
    for (String teller : new String[] {"agent", "integrator"}) {
      assertThat(product.as(teller).post(customer, fact.formatted("true")).statusCode())
          .isEqualTo(201);
      HttpResponse<String> refused = product.as(teller).post(customer, fact.formatted("false"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(Client.json(refused).getString("code")).isEqualTo("RESTRICTION_NEEDS_MANAGER");
      assertThat(Client.json(refused).getString("field")).isEqualTo("stands");
    }
    HttpResponse<String> lifted = product.as("manager").post(customer, fact.formatted("false"));
    assertThat(lifted.statusCode()).isEqualTo(201);
    assertThat(Client.json(lifted).getBoolean("stands")).isFalse();
    String wish =
        """
        {"kind": "CONSENT", "stands": false, "since": "2024-12-31T09:00:00Z", "source": "Call"}
        """;
    assertThat(product.as("agent").post(customer, wish).statusCode()).isEqualTo(201);
  }

  @Test
  void whoOptedOutBeforeTheNightIsNotRemindedAndTheStorySaysWhy(RunningProduct product) {
    Reminders reminders = new Reminders(product, "NOMAIL", "en");
    optOut(product, "NOMAIL", "2024-12-20T08:00:00Z");
    reminders.night();
    assertThat(reminders.timeline())
        .contains("REMINDER_WITHHELD")
        .doesNotContain("REMINDER_QUEUED");
    assertThat(decisions(product, "NOMAIL")).contains("\"BLOCK\"", "OPTED_OUT");
  }

  @Test
  void whoOptedOutAfterTheNightIsNotSentTheReminder(RunningProduct product) {
    Reminders reminders = new Reminders(product, "STOPPED", "en");
    reminders.hold();
    reminders.night();
    assertThat(reminders.timeline()).contains("REMINDER_QUEUED");
    optOut(product, "STOPPED", "2025-01-01T09:00:00Z");
    reminders.release();
    reminders.awaitTimeline("REMINDER_SUPPRESSED");
    assertThat(reminders.mails()).isEmpty();
    assertThat(reminders.outbox("last_error")).isEqualTo("CONTACT_POLICY.OPTED_OUT");
  }

  private static void optOut(RunningProduct product, String code, String since) {
    Reminders.ok(
        product
            .as("agent")
            .post(
                "/api/v1/portfolios/%s/customers/%s/contact-facts".formatted(code, code),
                """
                {"kind": "OPT_OUT", "channel": "EMAIL", "since": "%s", "source": "Reply"}
                """
                    .formatted(since)));
  }

  private static String decisions(RunningProduct product, String code) {
    return Reminders.ok(
            product.as("manager").get("/api/v1/portfolios/" + code + "/contact-decisions"))
        .body();
  }
}
