package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.EndOfDay;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** Skills of cases and agents in pages, and forms that come back as they were sent. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class SkillsPageIT {
  private static final String API = "/api/v1/portfolios/SKILL";
  private static final String BOOK = "/portfolios/SKILL";
  private static Chromium chromium;
  private static Client admin;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"SKILL\",\"name\":\"Skills\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-03-02T08:00:00Z\"}");
    admin.csv(API + "/intake/customers", "customer_ref,name\nK1,Salim\nK2,Noor\n");
    admin.csv(
        API + "/intake/accounts",
        """
        account_ref,customer_ref,product,currency,opened_on
        K1-A,K1,Fibre,OMR,2024-01-01
        K2-A,K2,Fibre,OMR,2024-01-01
        """);
    admin.csv(
        API + "/intake/items",
        """
        account_ref,item_ref,due_date,amount
        K1-A,I1,2025-01-10,40.000
        K2-A,I1,2025-01-10,30.000
        """);
    EndOfDay.run(admin, API, "2025-03-02");
    JsonArray cases = Client.json(admin.get(API + "/cases")).getJsonArray("cases");
    for (JsonObject one : cases.getValuesAs(JsonObject.class)) {
      admin.post(
          API + "/cases/" + one.getJsonNumber("case_id") + "/acts",
          "{\"action\": \"ASSIGN\", \"team\": \"Late arrears\"}");
    }
  }

  @AfterAll
  static void close() {
    admin.put(
        API + "/agents/salim",
        "{\"team\": \"Late arrears\", \"languages\": [\"en\", \"ar\"], \"skills\": [\"LEGAL\"],"
            + " \"takes_cases\": true}");
    chromium.close();
  }

  @Test
  void aManagerSaysWhatACaseNeedsSeesThatItWaitsAndSeatsSomebodyForIt() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/K1-A");
      page.locator("#case-skill").selectOption("NEGOTIATION");
      page.locator("button[value=REQUIRE]").click();
      assertThat(page.locator(".notice.success")).containsText("What the case needs was set");
      assertThat(page.locator("#case")).containsText("Needs: Negotiation");
      window.open(BOOK + "/load");
      assertThat(page.locator("section[aria-labelledby=gaps-title]"))
          .containsText(
              "1 case waits for somebody skilled in: Negotiation. Nobody of the team Late"
                  + " arrears is.");
      page.locator("#load .main-link", new Page.LocatorOptions().setHasText("salim")).click();
      assertThat(page.locator("#seat-team")).hasValue("Late arrears");
      page.locator("#seat-skill_NEGOTIATION").check();
      page.locator("#seat button").click();
      assertThat(page.locator(".notice.success")).containsText("salim");
      assertThat(page.locator("#load")).containsText("Negotiation");
      assertThat(page.locator("#gaps-title")).hasCount(0);
      window.hasNoComplaints();
    }
    try (Window window = chromium.window("salim", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/work");
      page.locator("#skill").selectOption("NEGOTIATION");
      assertThat(page.locator("#work-part .inbox-row")).hasCount(1);
      assertThat(page.locator("#work-part")).containsText("Needs: Negotiation");
      assertThat(page.locator("#work-said")).containsText("1 customer to work now; nobody");
    }
    try (Window window = chromium.window("maryam", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/work?left_out=1&skill=NEGOTIATION");
      assertThat(page.locator("#work-part"))
          .containsText("skilled in negotiation, and you are not");
      window.open(BOOK + "/work");
      assertThat(page.locator("#work-part")).containsText("Noor");
      assertThat(page.locator("#work-part")).not().containsText("Salim");
    }
  }

  @Test
  void aRefusedOutcomeComesBackWithItsSectionOpenAndWhatWasTyped() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/K2-A");
      page.locator("#outcome-note").fill("asks for \"time\" <soon>");
      Locator promise = page.locator(".outcome-more:has(#promised-amount)");
      promise.locator("summary").click();
      page.locator("#promised-amount").fill("999999");
      page.locator("#promised-on").fill("2029-01-01");
      promise.locator("button").click();
      assertThat(page.locator(".notice.danger")).isVisible();
      assertThat(promise).hasAttribute("open", "");
      assertThat(page.locator("#promised-amount")).hasValue("999999");
      assertThat(page.locator("#promised-amount")).isFocused();
      assertThat(page.locator("#promised-on")).hasValue("2029-01-01");
      assertThat(page.locator("#outcome-note")).hasValue("asks for \"time\" <soon>");
      page.reload();
      assertThat(page.locator("#promised-amount")).hasValue("");
      window.hasNoComplaints();
    }
  }

  @Test
  void aRefusedDeskComesBackTooWithItsBoxesAsTheyWereTicked() {
    try (Window window = chromium.window("manager", "ar", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/load");
      page.locator("#desk-of-agent > summary").click();
      page.locator("#seat-agent").fill("stranger");
      page.locator("#seat-languages").fill("ar, en");
      page.locator("#seat-skill_LEGAL").check();
      page.locator("#seat-takes_cases").uncheck();
      page.locator("#seat button").click();
      assertThat(page.locator(".notice.danger")).containsText("stranger");
      assertThat(page.locator("#desk-of-agent")).hasAttribute("open", "");
      assertThat(page.locator("#seat-agent")).hasValue("stranger");
      assertThat(page.locator("#seat-languages")).hasValue("ar, en");
      assertThat(page.locator("#seat-skill_LEGAL")).isChecked();
      assertThat(page.locator("#seat-skill_HARDSHIP")).not().isChecked();
      assertThat(page.locator("#seat-takes_cases")).not().isChecked();
      window.hasNoComplaints();
    }
  }
}
