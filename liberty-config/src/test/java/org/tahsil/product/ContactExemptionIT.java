package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A house rule is set aside by two people over the REST API, and a law by nobody. */
@ExtendWith(RunningProduct.Start.class)
class ContactExemptionIT {
  private static final String CALL =
      """
      {"channel": "CALL", "purpose": "COLLECTION", "customer_ref": "EXEMPT_ONE", "account_ref":
       "ONE", "address": "+968 9000 0001", "content": {"opt_out_line": true, "language": "en"}}
      """;

  @Test
  void oneAsksAnotherAgreesAndTheRuleWarnsUntilItIsEnded(RunningProduct product) {
    String book = new ManualBook(product, "EXEMPT", "ONE").book();
    Client agent = product.as("agent");
    Reminders.ok(
        agent.post(
            book + "/customers/EXEMPT_ONE/contact-facts",
            "{\"kind\": \"BEREAVEMENT\", \"source\": \"Call\"}"));
    assertThat(outcome(agent, book)).isEqualTo("BLOCKED");

    HttpResponse<String> asked = ask(agent, book, "BEREAVEMENT");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    JsonObject waiting = Client.json(asked);
    assertThat(waiting.getString("state")).isEqualTo("WAITING");
    assertThat(ask(agent, book, "BEREAVEMENT").body()).isEqualTo(asked.body());
    assertThat(Client.json(ask(product.as("manager"), book, "BEREAVEMENT")).getString("code"))
        .isEqualTo("EXEMPTION_STANDS_ALREADY");
    assertThat(outcome(agent, book)).isEqualTo("BLOCKED");

    String question = book + "/approvals/" + waiting.getString("approval_id");
    assertThat(Client.json(agent.get(question)).getString("kind")).isEqualTo("CONTACT");
    Reminders.ok(product.as("manager").post(question + "/decision", "{\"decision\": \"GRANTED\"}"));
    String place = book + "/contact-exemptions/" + waiting.getString("exemption_id");
    HttpResponse<String> granted = agent.get(place);
    assertThat(Client.json(granted).getString("state")).isEqualTo("IN_FORCE");
    assertThat(Client.json(granted).getJsonObject("decided").getString("by")).isEqualTo("manager");
    assertThat(outcome(agent, book)).isEqualTo("WARNED");
    assertThat(agent.get(book + "/contact-exemptions?state=IN_FORCE").body())
        .contains(waiting.getString("exemption_id"));

    String end = "{\"reason\": \"She is told\"}";
    String old = asked.headers().firstValue("ETag").orElseThrow();
    assertThat(end(agent, place, end, old).statusCode()).isEqualTo(412);
    String tag = granted.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> ended = end(agent, place, end, tag);
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(Client.json(ended).getString("state")).isEqualTo("ENDED");
    assertThat(outcome(agent, book)).isEqualTo("BLOCKED");
    assertThat(agent.get(book + "/accounts/ONE/timeline").body())
        .contains("EXEMPTION_ASKED", "EXEMPTION_GRANTED", "EXEMPTION_ENDED");
  }

  @Test
  void aLawIsNotSetAsideAndIsNamedByItsClause(RunningProduct product) {
    String book = new ManualBook(product, "EXEMPTLAW", "TWO").book();
    HttpResponse<String> refused =
        product
            .as("agent")
            .post(book + "/customers/EXEMPTLAW_TWO/contact-exemptions", wish("DO_NOT_CONTACT"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Client.json(refused).getString("code")).isEqualTo("LAW_CANNOT_BE_SET_ASIDE");
    assertThat(Client.json(refused).getString("detail")).contains("CORE:2 ");
  }

  private static HttpResponse<String> ask(Client client, String book, String rule) {
    return client.post(book + "/customers/EXEMPT_ONE/contact-exemptions", wish(rule));
  }

  private static String wish(String rule) {
    return "{\"rule\": \"%s\", \"until\": \"2025-01-05\", \"reason\": \"She asked\"}"
        .formatted(rule);
  }

  private static HttpResponse<String> end(Client client, String place, String body, String tag) {
    return client.send(
        client
            .request(place + "/end")
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Of the rule that who mourns is left in peace. */
  private static String outcome(Client client, String book) {
    JsonObject answer = Client.json(Reminders.ok(client.post(book + "/contact-decisions", CALL)));
    return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(found -> found.getString("rule").equals("BEREAVEMENT"))
        .findFirst()
        .orElseThrow()
        .getString("outcome");
  }
}
