package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that come by themselves when a night completes. */
@ExtendWith(RunningProduct.Start.class)
class ReportSchedulesIT {
  private static final String WISH =
      """
      {"report": "ageing-summary", "format": "xlsx", "language": "en", "cadence": "NIGHTLY",
       "compare_with": "PREVIOUS_MONTH_END", "recipients": ["%s"]}
      """;

  private static final Pattern ATTACHED =
      Pattern.compile("filename=\"?ageing-summary[^\\r\\n]*xlsx\"?\\s+([A-Za-z0-9+/=\\s]+?)\\s+--");

  private final RunningProduct product;
  private final Client manager;

  ReportSchedulesIT(RunningProduct product) {
    this.product = product;
    manager = product.as("manager");
  }

  @Test
  void theDocumentIsMailedOnceHoweverOftenTheNightIsAskedFor() throws Exception {
    OneDebt debt = OneDebt.open(product);
    String recipient = debt.code().toLowerCase(java.util.Locale.ROOT) + "@lender.example";
    HttpResponse<String> created =
        manager.post(debt.portfolio() + "/report-schedules", WISH.formatted(recipient));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(Client.json(created).getString("first_on")).isEqualTo("2025-01-01");

    debt.night();
    List<String> mails =
        Reminders.await(
            () -> Optional.of(Reminders.mails(product, recipient)).filter(all -> !all.isEmpty()));
    debt.night();
    Thread.sleep(4_000);

    assertThat(Reminders.mails(product, recipient)).hasSize(1).isEqualTo(mails);
    JsonObject jobs = Client.json(manager.get(debt.portfolio() + "/report-jobs"));
    assertThat(jobs.getJsonArray("report_jobs")).hasSize(1);
    JsonObject job = jobs.getJsonArray("report_jobs").getJsonObject(0);
    assertThat(job.getString("schedule_id"))
        .isEqualTo(Client.json(created).getString("schedule_id"));
    assertThat(mails.get(0)).contains("Subject: Ageing summary, Held, 2025-01-01");
    byte[] document =
        manager
            .bytes(debt.portfolio() + "/report-jobs/" + job.getString("job_id") + "/document")
            .body();
    assertThat(attached(mails.get(0))).isEqualTo(document).startsWith('P', 'K');
  }

  private static byte[] attached(String mail) {
    Matcher part = ATTACHED.matcher(mail);
    assertThat(part.find()).as(mail).isTrue();
    return Base64.getMimeDecoder().decode(part.group(1));
  }

  @Test
  void oneThatRestsIsStillListed() {
    OneDebt debt = OneDebt.open(product);
    String all = debt.portfolio() + "/report-schedules";
    String id =
        Client.json(Reminders.ok(manager.post(all, WISH.formatted("a@lender.example"))))
            .getString("schedule_id");
    assertThat(Client.json(manager.post(all + "/" + id + "/disable", "")).getBoolean("enabled"))
        .isFalse();
    assertThat(manager.get(all).body()).contains(id).contains("\"enabled\":false");
    assertThat(Client.json(manager.post(all + "/" + id + "/enable", "")).getBoolean("enabled"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"recipients\": [\"nobody\"]', 400, recipients",
    "'\"recipients\": []', 400, recipients",
    "'\"recipients\": [\"a@b.om\"], \"weekday\": \"MONDAY\"', 400, weekday",
    "'\"recipients\": [\"a@b.om\"], \"period\": \"ONE_WEEK\"', 400, from",
  })
  void whatCannotBeKeptNamesItsField(String rest, int status, String field) {
    HttpResponse<String> answer =
        manager.post(
            "/api/v1/portfolios/OMT/report-schedules",
            "{\"report\": \"ageing-summary\", \"format\": \"pdf\", \"cadence\": \"NIGHTLY\", "
                + rest
                + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Client.json(answer).getString("field")).isEqualTo(field);
  }
}
