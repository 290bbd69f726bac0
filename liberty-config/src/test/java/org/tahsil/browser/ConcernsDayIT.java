package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** A hardship in the console: taken in by two clicks, shown, and decided. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class ConcernsDayIT {
  private static final String API = "/api/v1/portfolios/CON";
  private static final String ACCOUNT = "/portfolios/CON/accounts/D1-A";
  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"CON\",\"name\":\"Concerns\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"dpd_convention\":\"ELAPSED\","
            + "\"simulated_clock\":\"2025-03-02T08:00:00Z\"}");
    admin.csv(API + "/intake/customers", "customer_ref,name\nD1,Customer <b>\n");
    admin.csv(
        API + "/intake/accounts",
        "account_ref,customer_ref,product,currency,opened_on\nD1-A,D1,Fibre,OMR,2024-01-01\n");
    admin.csv(
        API + "/intake/items", "account_ref,item_ref,due_date,amount\nD1-A,I1,2025-01-10,20.000\n");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aHardshipIsTakenInShownAndDecided(RunningProduct product) {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(ACCOUNT);
      page.locator("#tell-concern > summary").click();
      page.locator("#concern-told").press("Enter");
      page.locator("#concerns .concern-more summary").first().click();
      page.locator("button[value='HARDSHIP:JOB_LOSS']").click();
      assertThat(page.locator(".notice.success")).containsText("team Hardship decides it");
      assertThat(page.locator("#holds")).containsText("Hardship: Lost work");
      page.locator("#concerns .main-link").click();
      page.locator("form[action*='action=TAKE'] button").click();
      assertThat(page.locator(".notice.success")).containsText("yours");
      decide(page);
      assertThat(page.locator("#decide .problem")).containsText("INCOME_PROOF");
      upload(page, "slip.pdf", "MZ\u0000");
      assertThat(page.locator(".notice.danger")).containsText("is not a whole PDF");
      upload(page, "slip.pdf", "%PDF-1.7 no salary %%EOF");
      assertThat(page.locator(".notice.success")).containsText("kept");
      decide(page);
      assertThat(page.locator(".notice.success")).containsText("upheld");
      window.hasNoComplaints();
    }
    JsonObject found =
        Client.json(product.as("agent").get(API + "/concerns?account_ref=D1-A"))
            .getJsonArray("concerns")
            .getJsonObject(0);
    assertThat(found.getString("state")).isEqualTo("UPHELD");
    assertThat(product.as("agent").get(API + "/accounts/D1-A/holds").body())
        .contains("\"to\":\"2025-04-01\"");
    aManagerTakesTheSlipOut(found.getJsonNumber("concern_id").toString());
  }

  private static void aManagerTakesTheSlipOut(String concern) {
    String path = "/portfolios/CON/concerns/" + concern;
    try (Window window = chromium.window("agent", "en", 1280)) {
      window.open(path);
      assertThat(window.page().locator("form[action$='/redaction']")).hasCount(0);
    }
    try (Window window = chromium.window("manager", "en", 390)) {
      Page page = window.page();
      window.open(path);
      page.getByText("Redact").first().click();
      page.locator("input[id^='redact-']").fill("another person's slip");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.success")).containsText("It was redacted");
      assertThat(page.locator("[aria-labelledby='evidence-title']"))
          .containsText("Redacted by manager on 2 Mar 2025: another person's slip");
      assertThat(page.locator("form[action$='/redaction']")).hasCount(0);
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  private static void decide(Page page) {
    page.locator("#decide-note").fill("the slip shows it");
    page.locator("#decide button").click();
  }

  private static void upload(Page page, String name, String content) {
    if (!page.locator("#upload-kind").isVisible()) { // it stands open after a refusal
      page.getByText("Hand in a file").first().click();
    }
    page.locator("#upload-kind").selectOption("INCOME_PROOF");
    page.locator("#upload-file")
        .setInputFiles(
            new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[enctype] button").click();
  }
}
