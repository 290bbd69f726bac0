package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A concern through the API: told once, held, shown, decided by two, and posted once. */
@ExtendWith(RunningProduct.Start.class)
class ConcernApiIT {
  private final RunningProduct product;
  private final OneDebt debt;

  ConcernApiIT(RunningProduct product) {
    this.product = product;
    this.debt = OneDebt.open(product);
  }

  @Test
  void aDisputeToldTwiceIsOneAndItsHoldNamesIt() {
    HttpResponse<String> first = tell("DISPUTE", "WRONG_AMOUNT", dispute("2.300"));
    HttpResponse<String> again = tell("DISPUTE", "WRONG_AMOUNT", dispute("2.300"));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    JsonObject concern = Client.json(first).getJsonObject("concern");
    JsonObject hold =
        ok(product.as("viewer").get(debt.account() + "/holds"))
            .getJsonArray("holds")
            .getJsonObject(0);
    assertThat(hold.getString("amount")).isEqualTo("2.300");
    assertThat(hold.getJsonNumber("concern_id")).isEqualTo(concern.getJsonNumber("concern_id"));
    assertThat(debt.standing().getString("overdue")).isEqualTo("40.000");
    assertThat(tell("DISPUTE", "WRONG_AMOUNT", dispute("2.400")).statusCode()).isEqualTo(409);
  }

  @Test
  void anOutcomeUpheldIsPostedOnceAndStaleWordsAreRefused() {
    String path = path(tell("DISPUTE", "WRONG_AMOUNT", dispute("2.300")));
    String old = product.as("manager").get(path).headers().firstValue("ETag").orElseThrow();
    ok(product.as("manager").post(path + "/steps", "{\"action\": \"TAKE\"}"));
    String yes = "{\"outcome\": \"UPHOLD\", \"note\": \"the invoice was wrong\"}";
    Client manager = product.as("manager");
    HttpResponse<String> stale =
        manager.send(
            manager
                .request(path + "/decision")
                .header("Content-Type", "application/json")
                .header("If-Match", old)
                .POST(BodyPublishers.ofString(yes)));
    assertThat(stale.statusCode()).isEqualTo(412);
    JsonObject done = ok(manager.post(path + "/decision", yes));
    assertThat(done.getJsonArray("postings").getJsonObject(0).getString("amount"))
        .isEqualTo("2.300");
    assertThat(manager.post(path + "/decision", yes).statusCode()).isEqualTo(409);
    assertThat(debt.standing().getString("outstanding")).isEqualTo("40.000");
    assertThat(product.as("viewer").get(debt.account() + "/timeline").body())
        .contains("upheld. the invoice was wrong");
  }

  @Test
  void aWriteOffBeyondTheManagersAuthorityIsTheAdminsToGrant() {
    String path = path(tell("BEREAVEMENT", "CUSTOMER_DIED", ""));
    ok(product.as("manager").post(path + "/steps", "{\"action\": \"TAKE\"}"));
    String all =
        "{\"outcome\": \"UPHOLD\", \"note\": \"no estate\", \"postings\": [{\"kind\":"
            + " \"WRITE_OFF\", \"amount\": \"42.300\"}]}";
    HttpResponse<String> bare = product.as("manager").post(path + "/decision", all);
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("EVIDENCE_MISSING", "DEATH_CERTIFICATE");
    ok(document(path, "DEATH_CERTIFICATE", "%PDF-1.7 certificate %%EOF"));
    HttpResponse<String> waits = product.as("manager").post(path + "/decision", all);
    assertThat(waits.statusCode()).as(waits.body()).isEqualTo(202);
    String approval = Client.json(waits).getJsonObject("waiting").getString("approval_id");
    assertThat(debt.standing().getString("outstanding")).isEqualTo("42.300");
    String word = debt.portfolio() + "/approvals/" + approval + "/decision";
    String yes = "{\"decision\": \"GRANTED\", \"note\": \"seen\"}";
    assertThat(product.as("manager").post(word, yes).statusCode()).isEqualTo(403);
    ok(product.as("admin").post(word, yes));
    assertThat(debt.standing().getString("outstanding")).isEqualTo("0.000");
    assertThat(ok(product.as("viewer").get(path)).getJsonObject("concern").getString("state"))
        .isEqualTo("UPHELD");
  }

  @Test
  void aDocumentIsKeptByItsContentAndGivenOutAsAFile() {
    String path = path(tell("HARDSHIP", "ILLNESS", ""));
    assertThat(document(path, "LETTER", "MZ\u0000\u0001").statusCode()).isEqualTo(422);
    JsonObject file = ok(document(path, "LETTER", "<script>alert(1)</script>"));
    JsonObject paper = file.getJsonArray("evidence").getJsonObject(0);
    assertThat(paper.getString("media_type")).isEqualTo("text/plain");
    HttpResponse<String> back =
        product.as("agent").get(path + "/documents/" + paper.getString("evidence_id"));
    assertThat(back.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(back.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(back.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(product.as("viewer").get(debt.account() + "/timeline").body())
        .contains("agent opened a document");
    assertThat(
            product
                .as("viewer")
                .get(path + "/documents/" + paper.getString("evidence_id"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatMustNotBeKeptIsRedactedByAManagerAndItsTraceStays() {
    String path = path(tell("HARDSHIP", "ILLNESS", ""));
    String paper =
        ok(document(path, "LETTER", "of another customer"))
            .getJsonArray("evidence")
            .getJsonObject(0)
            .getString("evidence_id");
    String redaction = path + "/evidence/" + paper + "/redaction";
    String why = "{\"reason\": \"of another customer\"}";
    assertThat(product.as("agent").post(redaction, why).statusCode()).isEqualTo(403);
    JsonObject left =
        ok(product.as("manager").post(redaction, why)).getJsonArray("evidence").getJsonObject(0);
    assertThat(left.getString("name")).isEqualTo("-");
    assertThat(left.getJsonObject("redacted").getString("by")).isEqualTo("manager");
    assertThat(product.as("manager").get(path + "/documents/" + paper).statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasRedactedDoesNotComeBackUnderAnIdempotencyKey() {
    String path = path(tell("HARDSHIP", "ILLNESS", ""));
    String body = "{\"kind\": \"LETTER\", \"name\": \"Slip of Ali\", \"reference\": \"dms/4711\"}";
    HttpResponse<String> first = kept(path + "/evidence", body);
    assertThat(first.body()).contains("Slip of Ali", "dms/4711");
    String paper = ok(first).getJsonArray("evidence").getJsonObject(0).getString("evidence_id");
    ok(
        product
            .as("manager")
            .post(path + "/evidence/" + paper + "/redaction", "{\"reason\": \"x\"}"));
    HttpResponse<String> again = kept(path + "/evidence", body);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(again.body()).contains(paper).doesNotContain("Slip of Ali", "dms/4711");
    assertThat(ok(product.as("agent").get(path)).getJsonArray("evidence")).hasSize(1);
  }

  private HttpResponse<String> kept(String path, String body) {
    Client agent = product.as("agent");
    return agent.send(
        agent
            .request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "redact-" + debt.code())
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void theHoldOfAConcernEndsWithTheConcernAndNobodyWithdrawsWhatIsNotHis() {
    JsonObject file = ok(tell("LEGAL", "COURT", ""));
    String concern = debt.portfolio() + "/concerns/" + number(file);
    String hold =
        debt.portfolio()
            + "/holds/"
            + file.getJsonArray("holds").getJsonObject(0).getString("hold_id");
    HttpResponse<String> kept = product.as("agent").post(hold + "/end", "{\"on\": \"2030-01-01\"}");
    assertThat(kept.statusCode()).isEqualTo(409);
    assertThat(Client.json(kept).getString("code")).isEqualTo("HOLD_OF_CONCERN");
    assertThat(product.as("manager").post(hold + "/withdrawal", "{}").statusCode()).isEqualTo(409);
    String withdraw = "{\"action\": \"WITHDRAW\", \"note\": \"by mistake\"}";
    assertThat(product.as("agent").post(concern + "/steps", withdraw).statusCode()).isEqualTo(403);
    ok(product.as("agent").post(concern + "/steps", "{\"action\": \"TAKE\"}"));
    ok(product.as("agent").post(concern + "/steps", withdraw));
    assertThat(product.as("viewer").get(debt.account() + "/holds").body())
        .doesNotContain("\"lasts\":true");
  }

  private static JsonNumber number(JsonObject file) {
    return file.getJsonObject("concern").getJsonNumber("concern_id");
  }

  @Test
  void theListBeginsWithWhatMustBeDecidedFirst() {
    tell("HARDSHIP", "ILLNESS", "");
    tell("LEGAL", "COURT", "");
    String list = debt.portfolio() + "/concerns?limit=1";
    JsonObject page = ok(product.as("viewer").get(list));
    assertThat(kind(page)).isEqualTo("LEGAL");
    JsonObject next =
        ok(product.as("viewer").get(list + "&cursor=" + page.getString("next_cursor")));
    assertThat(kind(next)).isEqualTo("HARDSHIP");
    assertThat(product.as("viewer").get(list + "&overdue=true").body()).contains("\"concerns\":[]");
  }

  private static String kind(JsonObject page) {
    return page.getJsonArray("concerns").getJsonObject(0).getString("kind");
  }

  private static String dispute(String amount) {
    return ", \"item_ref\": \"INV\", \"source_ref\": \"CRM-1\", \"amount\": \"" + amount + "\"";
  }

  private HttpResponse<String> tell(String kind, String reason, String more) {
    return product
        .as("agent")
        .post(
            debt.portfolio() + "/concerns",
            "{\"kind\": \"%s\", \"account_ref\": \"A-%s\", \"reason\": \"%s\"%s}"
                .formatted(kind, debt.code(), reason, more));
  }

  private String path(HttpResponse<String> told) {
    return debt.portfolio()
        + "/concerns/"
        + ok(told).getJsonObject("concern").getJsonNumber("concern_id");
  }

  private HttpResponse<String> document(String path, String kind, String content) {
    Client agent = product.as("agent");
    return agent.send(
        agent
            .request(path + "/documents?name=paper&kind=" + kind)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString(content)));
  }
}
