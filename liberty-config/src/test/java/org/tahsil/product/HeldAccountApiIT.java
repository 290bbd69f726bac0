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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds, credit notes, write-offs and returns through the API, on a portfolio of their own. */
@ExtendWith(RunningProduct.Start.class)
class HeldAccountApiIT {
  private final RunningProduct product;
  private final OneDebt debt;
  private final String account;

  HeldAccountApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
    this.account = debt.account();
  }

  @Test
  void aBackdatedHoldChangesTheDaysAtOnceAndEndingAndWithdrawingAreSeenToo() {
    assertThat(standing().getInt("days_past_due")).isEqualTo(61);
    JsonObject hold = ok(place("{\"reason\": \"BEREAVEMENT\", \"from\": \"2024-12-20\"}"));
    assertThat(hold.getBoolean("lasts")).isTrue();
    assertThat(standing().getInt("days_past_due")).isEqualTo(48);
    assertThat(standing().getBoolean("clock_held")).isTrue();

    JsonObject ended =
        ok(product.as("agent").post(path(hold) + "/end", "{\"on\": \"2024-12-25\"}"));
    assertThat(ended.getString("to")).isEqualTo("2024-12-25");
    assertThat(standing().getInt("days_past_due")).isEqualTo(56);

    ok(product.as("manager").post(path(hold) + "/withdrawal", "{\"note\": \"wrong one\"}"));
    assertThat(standing().getInt("days_past_due")).isEqualTo(61);
    JsonArray versions = ok(product.as("viewer").get(account + "/holds")).getJsonArray("holds");
    assertThat(versions).hasSize(2);
    assertThat(versions.getJsonObject(0).getString("undone_note")).isEqualTo("wrong one");
    assertThat(versions.getJsonObject(1).isNull("to")).isTrue();
  }

  @Test
  void aDisputedAmountIsNotOverdue() {
    JsonObject hold =
        ok(
            place(
                """
                {"reason": "DISPUTE", "item_ref": "INV", "amount": "10.000", "from": "2024-12-01",
                 "stops": ["DPD_CLOCK", "DEBITS"]}\
                """));
    assertThat(hold.getJsonArray("stops")).hasSize(2);
    assertThat(standing().getString("overdue")).isEqualTo("32.300");
    assertThat(standing().getString("disputed")).isEqualTo("10.000");
    ok(product.as("manager").post(path(hold) + "/withdrawal", "{}"));
    assertThat(standing().getString("overdue")).isEqualTo("42.300");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from\": \"2024-12-01\"}|400|FIELD_MISSING|reason",
        "{\"reason\": \"SULK\", \"from\": \"2024-12-01\"}|400|CHOICE_INVALID|reason",
        "{\"reason\": \"LEGAL\"}|400|FIELD_MISSING|from",
        "{\"reason\": \"LEGAL\", \"from\": \"2024-13-01\"}|400|DATE_INVALID|from",
        "{\"reason\": \"LEGAL\", \"from\": \"+99999-01-01\"}|400|DATE_INVALID|from",
        "{\"reason\": \"LEGAL\", \"from\": \"2024-12-01\", \"stops\":"
            + " [\"TEA\"]}|400|CHOICE_INVALID|stops",
        "{\"reason\": \"LEGAL\", \"from\": \"2024-12-01\", \"stops\":"
            + " \"FEES\"}|400|FIELD_INVALID|stops",
        "{\"reason\": \"LEGAL\", \"from\": \"2024-12-01\", \"to\":"
            + " \"2024-12-01\"}|422|HOLD_ENDS_BEFORE_IT_BEGINS|to",
        "{\"reason\": \"DISPUTE\", \"from\": \"2024-12-01\"}|422|DISPUTE_NEEDS_ITEM|item_ref",
        "{\"reason\": \"DISPUTE\", \"item_ref\": \"NO\", \"from\":"
            + " \"2024-12-01\"}|404|UNKNOWN_ITEM_REF|item_ref",
        "{\"reason\": \"DISPUTE\", \"item_ref\": \"INV\", \"amount\": \"42.301\", \"from\":"
            + " \"2024-12-01\"}|422|DISPUTE_EXCEEDS_ITEM|amount"
      })
  void whatCannotBeHeldIsRefusedByName(String body, int status, String code, String field) {
    HttpResponse<String> refused = place(body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    JsonObject problem = Client.json(refused);
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getString("field")).isEqualTo(field);
    assertThat(problem.getString("remedy")).isNotBlank();
  }

  @Test
  void aLongNoteIsRefusedAndAnIdempotencyKeyPlacesOnce() {
    String note = "x".repeat(501);
    String body = "{\"reason\": \"LEGAL\", \"from\": \"2024-12-01\", \"note\": \"%s\"}";
    assertThat(Client.json(place(body.formatted(note))).getString("field")).isEqualTo("note");
    for (int time = 0; time < 2; time++) {
      Client agent = product.as("agent");
      ok(
          agent.send(
              agent
                  .request(account + "/holds")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", account)
                  .POST(BodyPublishers.ofString(body.formatted("once")))));
    }
    assertThat(ok(product.as("agent").get(account + "/holds")).getJsonArray("holds")).hasSize(1);
  }

  @Test
  void aHoldOfAnotherPortfolioIsUnknown() {
    JsonObject hold = ok(place("{\"reason\": \"LEGAL\", \"from\": \"2024-12-01\"}"));
    String elsewhere = "/api/v1/portfolios/OMT/holds/" + hold.getString("hold_id");
    assertThat(product.as("admin").post(elsewhere + "/withdrawal", "{}").statusCode())
        .isEqualTo(404);
    assertThat(
            product.as("admin").post(elsewhere + "/end", "{\"on\": \"2025-01-01\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void creditNotesAndWriteOffsLessenDebtAndAReturnKeepsItsCode() {
    Client manager = product.as("manager");
    String row = "{\"payment_ref\": \"%s\", \"value_date\": \"2024-12-01\", \"amount\": \"%s\"}";
    JsonObject note = ok(manager.post(account + "/credit-notes", row.formatted("CN", "2.300")));
    assertThat(note.getString("kind")).isEqualTo("CREDIT_NOTE");
    HttpResponse<String> tooMuch =
        manager.post(account + "/write-offs", row.formatted("WO", "40.001"));
    assertThat(tooMuch.statusCode()).isEqualTo(422);
    assertThat(Client.json(tooMuch).getString("code")).isEqualTo("WRITE_OFF_EXCEEDS_DEBT");
    ok(manager.post(account + "/payments", row.formatted("PY", "10.000")));
    HttpResponse<String> beyond =
        manager.post(account + "/write-offs", row.formatted("WO", "30.000"));
    assertThat(beyond.statusCode()).isEqualTo(403);
    assertThat(Client.json(beyond).getString("code")).isEqualTo("RELIEF_BEYOND_AUTHORITY");
    ok(product.as("admin").post(account + "/write-offs", row.formatted("WO", "30.000")));
    assertThat(standing().getString("outstanding")).isEqualTo("0.000");

    JsonObject returned =
        ok(
            manager.post(
                debt.portfolio() + "/payments/PY/reversal",
                "{\"reason\": \"no funds\", \"return_code\": \"AM04\"}"));
    assertThat(returned.getString("return_code")).isEqualTo("AM04");
    assertThat(standing().getString("outstanding")).isEqualTo("10.000");
    HttpResponse<String> noReturn =
        manager.post(
            debt.portfolio() + "/payments/CN/reversal",
            "{\"reason\": \"no\", \"return_code\": \"AM04\"}");
    assertThat(Client.json(noReturn).getString("code")).isEqualTo("RETURN_ONLY_OF_PAYMENT");
    assertThat(ok(manager.get(account + "/timeline")).toString())
        .contains("was returned by the bank (AM04)", "written off", "Credit note CN");
  }

  @Test
  void theReferencesOfTheProductItselfAreRefused() {
    String row =
        "{\"payment_ref\": \"CONCERN-1-1\", \"value_date\": \"2024-12-01\", \"amount\":"
            + " \"1.000\"}";
    for (String way : List.of("/payments", "/credit-notes", "/write-offs")) {
      HttpResponse<String> refused = product.as("manager").post(account + way, row);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
      assertThat(Client.json(refused).getString("code")).isEqualTo("RESERVED_REFERENCE");
      assertThat(Client.json(refused).getString("field")).isEqualTo("payment_ref");
    }
  }

  private HttpResponse<String> place(String body) {
    return product.as("agent").post(account + "/holds", body);
  }

  private String path(JsonObject hold) {
    return debt.portfolio() + "/holds/" + hold.getString("hold_id");
  }

  private JsonObject standing() {
    return debt.standing();
  }
}
