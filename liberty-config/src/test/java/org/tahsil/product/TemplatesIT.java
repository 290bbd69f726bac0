package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.Reminders.ok;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A business user's words, from the draft to the mail of a night. */
@ExtendWith(RunningProduct.Start.class)
class TemplatesIT {
  private static final String BOOK = "/api/v1/portfolios/TPL1";
  private static final String DRAFT =
      """
      {"code": "reminder", "channel": "EMAIL", "language": "en", "tier": "FIRM",
       "valid_from": "2025-01-01", "subject": "Words of ours for {account}",
       "body": "Hello {name}, %s of {portfolio}. {opt_out}"}
      """;

  @Test
  void aTextIsWrittenCheckedApprovedAndSent(RunningProduct product) {
    Reminders reminders = new Reminders(product, "TPL1", "en");
    Client author = product.as("manager");
    String misspelled = id(author.post(BOOK + "/templates", DRAFT.formatted("{amuont}")));
    JsonObject refused = Client.json(author.post(submission(misspelled), "{}"));
    assertThat(refused.getInt("status")).isEqualTo(422);
    assertThat(refused.toString()).contains("PLACEHOLDER_UNKNOWN", "amuont", "Line 1, column 16");

    HttpResponse<String> written =
        ok(author.post(BOOK + "/templates", DRAFT.formatted("{amount}")));
    assertThat(Client.json(written).getInt("version")).isEqualTo(2);
    String id = id(written);
    String approval =
        Client.json(ok(author.post(submission(id), "{\"note\": \"Shorter\"}")))
            .getJsonArray("history")
            .getJsonObject(0)
            .getString("approval_id");
    String decision = BOOK + "/approvals/" + approval + "/decision";
    assertThat(author.post(decision, "{\"decision\": \"GRANTED\"}").statusCode()).isEqualTo(403);
    ok(product.as("admin").post(decision, "{\"decision\": \"GRANTED\"}"));
    assertThat(Client.json(author.get(BOOK + "/templates/" + id)).getString("state"))
        .isEqualTo("APPROVED");

    night(product);
    reminders.awaitTimeline("REMINDER_QUEUED");
    assertThat(reminders.outbox("subject")).isEqualTo("Words of ours for A");
    assertThat(reminders.outbox("body")).startsWith("Hello Salim, 1,177.500 OMR of Test TPL1.");
    assertThat(product.as("viewer").get(BOOK + "/accounts/A/timeline").body())
        .contains("reminder/email/en/firm@2");
  }

  @Test
  void aTextInTheMakingIsCheckedAndReadWithoutBeingKept(RunningProduct product) {
    Client agent = product.as("agent");
    String omt = "/api/v1/portfolios/OMT/templates";
    JsonObject checked =
        Client.json(
            ok(
                agent.post(
                    omt + "/check",
                    "{\"channel\": \"SMS\", \"language\": \"en\", \"body\": \"Pay {amount\"}")));
    JsonObject fault = checked.getJsonArray("faults").getJsonObject(0);
    assertThat(fault.getString("code")).isEqualTo("PLACEHOLDER_UNCLOSED");
    assertThat(fault.getInt("column")).isEqualTo(5);
    JsonObject read =
        Client.json(
            ok(
                agent.post(
                    omt + "/preview",
                    "{\"channel\": \"SMS\", \"language\": \"en\", \"account_ref\":"
                        + " \"ACC_OMT_00040\", \"body\": \"{amount} {clauses}\"}")));
    assertThat(read.getString("body")).contains("OMR", "STOP");
    assertThat(read.getJsonObject("sms").getString("encoding")).isEqualTo("GSM_7");
    assertThat(read.getJsonObject("sms").getInt("parts")).isEqualTo(1);
    assertThat(product.as("viewer").get(omt + "/placeholders").body())
        .contains("has_settlement", "payment_link");
  }

  private static void night(RunningProduct product) {
    Client operator = product.as("operator");
    ok(operator.post(BOOK + "/clock", "{\"advance_days\": 1}"));
    String job =
        Client.json(ok(operator.post(BOOK + "/end-of-day", "{\"business_date\": \"2025-01-01\"}")))
            .getString("execution_id");
    Reminders.await(
        () ->
            Optional.of(Client.json(ok(operator.get("/api/v1/jobs/" + job))).getString("status"))
                .filter("COMPLETED"::equals));
  }

  private static String submission(String id) {
    return BOOK + "/templates/" + id + "/submission";
  }

  private static String id(HttpResponse<String> written) {
    return Client.json(ok(written)).getString("template_id");
  }
}
