package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.EndOfDay;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** What people decide about single cases in pages, and what they told wrongly. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class CasePagesIT {
  private static final String API = "/api/v1/portfolios/GIVE";
  private static final String BOOK = "/portfolios/GIVE";
  private static Chromium chromium;
  private static Client admin;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"GIVE\",\"name\":\"Given\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-03-02T08:00:00Z\"}");
    StringBuilder customers = new StringBuilder("customer_ref,name\n");
    StringBuilder accounts =
        new StringBuilder("account_ref,customer_ref,product,currency,opened_on\n");
    StringBuilder items = new StringBuilder("account_ref,item_ref,due_date,amount\n");
    for (int i = 1; i <= 6; i++) {
      customers.append("G%1$d,\"Customer %1$d\"\n".formatted(i));
      accounts.append("G%1$d-A,G%1$d,Fibre,OMR,2024-01-01\n".formatted(i));
      items.append("G%1$d-A,I1,2025-01-10,%2$d.000\n".formatted(i, 60 - i));
    }
    admin.csv(API + "/intake/customers", customers.toString());
    admin.csv(API + "/intake/accounts", accounts.toString());
    admin.csv(API + "/intake/items", items.toString());
    EndOfDay.run(admin, API, "2025-03-02");
    for (int i = 1; i <= 6; i++) {
      admin.post(
          API + "/cases/" + one("G" + i).getJsonNumber("case_id") + "/acts",
          "{\"action\": \"ASSIGN\", \"owner\": \"agent\"}");
    }
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aLeaderGivesTheCasesThatHeChoseByTheKeyboard() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/work?scope=ALL&least=57");
      assertThat(page.locator(".pick")).hasCount(3);
      page.locator("#give-submit").scrollIntoViewIfNeeded();
      page.locator("#give-reason").fill("on leave");
      page.locator("#give-submit").click();
      assertThat(page.locator(".notice.danger")).containsText("No case was chosen");
      assertThat(page.locator("#give-reason")).hasValue("on leave");
      page.locator("#work-said").click();
      page.keyboard().press("x");
      assertThat(page.locator(".pick").nth(0)).isFocused();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("x");
      assertThat(page.locator(".pick:checked")).hasCount(2);
      page.locator("#give-to").focus();
      page.keyboard().type("maryam");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.success")).containsText("2 cases changed hands");
      assertThat(page.locator("#scope")).hasValue("ALL");
      window.hasNoComplaints();
    }
    assertThat(List.of(owner("G1"), owner("G2"), owner("G3")))
        .containsExactly("maryam", "agent", "maryam");
  }

  @Test
  void aLeaderPlansGivesAndClosesACaseAndAnAgentDoesNot() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/G4-A");
      page.locator("details:has(#case-plan) > summary").click();
      page.locator("#case-plan-next_action").selectOption("REVIEW");
      page.locator("#case-plan-due_at").fill("2025-03-05T10:00");
      page.locator("#case-plan button").click();
      assertThat(page.locator(".notice.success")).containsText("The next action was set");
      assertThat(page.locator("#case")).containsText("Decide how to go on, 5 Mar 2025, 10:00");
      page.locator("details:has(#case-assign) > summary").click();
      page.locator("#case-assign-owner").selectOption("maryam");
      page.locator("#case-assign button").click();
      assertThat(page.locator("#case")).containsText("With maryam");
      window.hasNoComplaints();
    }
    try (Window window = chromium.window("agent", "en", 1280)) {
      window.open(BOOK + "/accounts/G4-A");
      Page page = window.page();
      assertThat(page.locator("#case-do-not-call")).hasCount(1);
      assertThat(page.locator("#case-plan, #case-assign, #case-close")).hasCount(0);
    }
    try (Window window = chromium.window("manager", "ar", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/G4-A");
      page.locator("details:has(#case-close) > summary").click();
      page.locator("#case-close-reason").selectOption("UNCOLLECTABLE");
      page.locator("#case-close-note").fill("left the country");
      page.locator("#case-close button").click();
      assertThat(page.locator(".notice.success")).isVisible();
      window.hasNoComplaints();
    }
    assertThat(one("G4").getString("closed_for")).isEqualTo("UNCOLLECTABLE");
  }

  @Test
  void whatWasToldWronglyIsToldAnewByTheKeyboard() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/G5-A");
      assertThat(page.locator("#corrects")).hasCount(0);
      page.keyboard().press("2");
      assertThat(page.locator(".notice.success")).containsText("Saved: No answer");
      page.waitForLoadState();
      assertThat(page.locator("label[for=corrects]")).containsText("In place of “No answer”");
      page.keyboard().press("c");
      assertThat(page.locator("#corrects")).isChecked();
      page.keyboard().press("4");
      assertThat(page.locator(".notice.success")).containsText("Saved: Refused to pay");
      window.hasNoComplaints();
    }
    JsonArray told =
        Client.json(admin.get(API + "/customers/G5/outcomes")).getJsonArray("outcomes");
    assertThat(told).hasSize(2);
    assertThat(told.getJsonObject(0).get("corrects"))
        .isEqualTo(told.getJsonObject(1).get("outcome_id"));
    try (Window window = chromium.window("maryam", "en", 1280)) {
      window.open(BOOK + "/accounts/G5-A");
      assertThat(window.page().locator("#corrects")).hasCount(0);
    }
  }

  @Test
  void theFormsFitAPhoneAndEverybody() {
    for (String language : List.of("en", "ar")) {
      try (Window window = chromium.window("manager", language, 390)) {
        window.open(BOOK + "/work?scope=ALL");
        assertThat(window.barriers()).isEmpty();
        assertThat(window.overflow()).isZero();
        window.open(BOOK + "/accounts/G6-A");
        for (String form : List.of("case-plan", "case-do-not-call", "case-assign", "case-close")) {
          window.page().locator("details:has(#" + form + ") > summary").click();
        }
        assertThat(window.barriers()).isEmpty();
        assertThat(window.overflow()).isZero();
        window.hasNoComplaints();
      }
    }
  }

  private static String owner(String customer) {
    return one(customer).getString("owner");
  }

  private static JsonObject one(String customer) {
    JsonValue found =
        Client.json(admin.get(API + "/cases?customer_ref=" + customer))
            .getJsonArray("cases")
            .get(0);
    return found.asJsonObject();
  }
}
