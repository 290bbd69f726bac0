package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Settlements and approvals through the API, on a portfolio of their own with arrears of 42.300.
 */
@ExtendWith(RunningProduct.Start.class)
class SettlementsApiIT {
  private static final String BOOK = "/api/v1/portfolios/SETT";

  private final RunningProduct product;
  private final ArrearsBook book;

  SettlementsApiIT(RunningProduct product) {
    this.product = product;
    this.book = new ArrearsBook(product, "SETT");
  }

  @BeforeAll
  static void aBook(RunningProduct product) {
    ArrearsBook.open(product, "SETT", "42.300", "SE-A", "SE-B", "SE-C", "SE-D", "SE-E");
  }

  @Test
  void fivePercentOfFortyTwoThreeHundredIsWaivedOnceFortyOneEightyFiveCame() {
    String body = "{\"percent\": \"5\", \"within_days\": 4}";
    JsonObject quote =
        Client.json(ok(200, agent().post(book.account("SE-A") + "/settlements/quote", body)));
    assertThat(quote.getString("pay")).isEqualTo("40.185");
    assertThat(quote.getString("waived")).isEqualTo("2.115");
    assertThat(quote.getString("authority")).isEqualTo("ALONE");
    JsonObject made =
        Client.json(ok(201, book.keyed(book.account("SE-A") + "/settlements", "sett-1", body)));
    JsonObject again =
        Client.json(ok(201, book.keyed(book.account("SE-A") + "/settlements", "sett-1", body)));
    String id = made.getString("settlement_id");
    assertThat(again.getString("settlement_id")).isEqualTo(id);
    assertThat(made.getString("state")).isEqualTo("OFFERED");
    assertThat(made.getJsonArray("items").toString())
        .isEqualTo("[{\"item_ref\":\"I1\",\"amount\":\"42.300\"}]");
    assertThat(made.getString("pay_by")).isEqualTo("2025-01-05");
    ok(409, agent().post(book.account("SE-A") + "/settlements", body));

    book.pay("SE-A", "SETT-1", "40.185");
    JsonObject paid = get(id);
    assertThat(paid.getString("state")).isEqualTo("PAID");
    assertThat(paid.getString("waived")).isEqualTo("2.115");
    assertThat(paid.getString("explanation")).contains("40.185").contains("2.115");
    JsonObject account = Client.json(agent().get(book.account("SE-A")));
    assertThat(account.toString()).contains("\"outstanding\":\"0.000\"");
    String waiver = paid.getJsonArray("waivers").getString(0);
    assertThat(agent().get(book.account("SE-A") + "/payments").body())
        .contains(waiver)
        .contains("WAIVER");

    product.as("manager").post(BOOK + "/payments/SETT-1/reversal", "{\"reason\": \"returned\"}");
    assertThat(get(id).getString("state")).isEqualTo("OFFERED");
    assertThat(get(id).getJsonArray("waivers")).isEmpty();
  }

  @Test
  void aSecondPersonGrantsWhatAnAgentMayNot() {
    String body = "{\"pay\": \"35.000\", \"pay_by\": \"2025-01-05\", \"note\": \"Ill\"}";
    JsonObject made =
        Client.json(ok(201, agent().post(book.account("SE-B") + "/settlements", body)));
    String id = made.getString("settlement_id");
    String approval = BOOK + "/approvals/" + made.getString("approval_id");
    assertThat(made.getString("state")).isEqualTo("PENDING_APPROVAL");
    assertThat(made.getString("percent")).isEqualTo("17.26");
    assertThat(Client.json(agent().get(BOOK + "/approvals?for_me=true")).getJsonArray("approvals"))
        .isEmpty();
    Client manager = product.as("manager");
    assertThat(manager.get(BOOK + "/approvals?for_me=true&state=PENDING").body()).contains(id);
    HttpResponse<String> seen = manager.get(approval);
    String tag = seen.headers().firstValue("ETag").orElseThrow();
    assertThat(Client.json(seen).getJsonObject("limit").getString("role")).isEqualTo("agent");
    ok(403, agent().post(approval + "/decision", "{\"decision\": \"GRANTED\"}"));
    ok(400, manager.post(approval + "/decision", "{\"decision\": \"REFUSED\"}"));
    ok(200, manager.post(approval + "/decision", "{\"decision\": \"GRANTED\"}"));
    assertThat(get(id).getString("state")).isEqualTo("OFFERED");
    assertThat(get(id).getJsonObject("second_person").getString("by")).isEqualTo("manager");
    HttpResponse<String> stale =
        manager.send(
            manager
                .request(approval + "/decision")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"decision\": \"REFUSED\", \"note\": \"x\"}")));
    assertThat(stale.statusCode()).isEqualTo(412);
    ok(
        409,
        product
            .as("admin")
            .post(approval + "/decision", "{\"decision\": \"REFUSED\", \"note\": \"x\"}"));
  }

  @Test
  void nobodyGrantsWhatTheyAskedForThemselves() {
    Client manager = product.as("manager");
    String body =
        "{\"kind\": \"INCENTIVE\", \"percent\": \"12\", \"within_days\": 5, \"note\": \"Loyal\"}";
    JsonObject made =
        Client.json(ok(201, manager.post(book.account("SE-C") + "/settlements", body)));
    assertThat(made.getString("state")).isEqualTo("PENDING_APPROVAL");
    String approval = BOOK + "/approvals/" + made.getString("approval_id");
    HttpResponse<String> own =
        ok(403, manager.post(approval + "/decision", "{\"decision\": \"GRANTED\"}"));
    assertThat(Client.json(own).getString("code")).isEqualTo("APPROVAL_OWN");
    HttpResponse<String> withdrawn =
        manager.post(
            BOOK + "/settlements/" + made.getString("settlement_id") + "/withdrawal",
            "{\"reason\": \"paid in full\"}");
    assertThat(Client.json(withdrawn).getString("state")).isEqualTo("WITHDRAWN");
    assertThat(Client.json(manager.get(approval)).getString("state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void anOfferHoldsRemindersAsTheTermsSay() {
    Client manager = product.as("manager");
    ok(
        200,
        manager.put(
            BOOK + "/settlement-terms/2025-01-01",
            "{\"offer_days\": 10, \"source\": \"Policy 9\"}"));
    ok(
        201,
        agent()
            .post(
                book.account("SE-D") + "/settlements",
                "{\"percent\": \"2\", \"pay_by\": \"2025-01-11\"}"));
    String holds = agent().get(book.account("SE-D") + "/holds").body();
    assertThat(holds).contains("SETTLEMENT").contains("2025-01-12").contains("CONTACT");
    HttpResponse<String> tooFar =
        agent()
            .post(
                book.account("SE-E") + "/settlements/quote",
                "{\"percent\": \"2\", \"pay_by\": \"2025-01-12\"}");
    assertThat(Client.json(tooFar).getString("code")).isEqualTo("SETTLEMENT_TOO_FAR");
    assertThat(agent().get(BOOK + "/settlements?agent=agent&state=OFFERED").body())
        .contains("SE-D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'percent': '60', 'within_days': 3; 422; ABOVE_EVERY_AUTHORITY",
        "'percent': '6', 'within_days': 3; 400; NOTE_FOR_SECOND_PERSON",
        "'percent': '5', 'pay': '1.000', 'within_days': 3; 400; PERCENT_OR_PAY",
        "'percent': '5'; 400; FIELD_MISSING",
        "'percent': '5', 'pay_by': '2025-01-03', 'within_days': 3; 400; FIELD_GIVEN_TWICE",
        "'pay': '42.300', 'within_days': 3; 422; SETTLEMENT_AMOUNT",
        "'percent': '5', 'pay_by': '2024-12-31'; 422; SETTLEMENT_DATE_PAST",
        "'percent': '5.001', 'within_days': 3; 400; NUMBER_INVALID",
      })
  void whatCannotBeOfferedIsRefusedByName(String fields, int status, String code) {
    HttpResponse<String> refused =
        agent().post(book.account("SE-E") + "/settlements", "{" + fields.replace('\'', '"') + "}");
    assertThat(Client.json(ok(status, refused)).getString("code")).isEqualTo(code);
  }

  private Client agent() {
    return product.as("agent");
  }

  private JsonObject get(String id) {
    HttpResponse<String> found = ok(200, agent().get(BOOK + "/settlements/" + id));
    assertThat(found.headers().firstValue("ETag")).isPresent();
    return Client.json(found);
  }

  private static HttpResponse<String> ok(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }
}
