package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** A day of an agent, by the keyboard alone. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class AgentsDayIT {
  private static final String API = "/api/v1/portfolios/DAY";
  private static final String BOOK = "/portfolios/DAY";
  private static final int CUSTOMERS = 30;
  private static final List<String> KINDS =
      List.of(
          "RIGHT_PARTY_CONTACT",
          "NO_ANSWER",
          "WRONG_NUMBER",
          "REFUSAL",
          "PROMISE_TO_PAY",
          "CALL_BACK",
          "DISPUTE");
  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"DAY\",\"name\":\"A day\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"dpd_convention\":\"ELAPSED\","
            + "\"simulated_clock\":\"2025-03-02T08:00:00Z\"}");
    StringBuilder customers = new StringBuilder("customer_ref,name\n");
    StringBuilder accounts =
        new StringBuilder("account_ref,customer_ref,product,currency,opened_on\n");
    StringBuilder items = new StringBuilder("account_ref,item_ref,due_date,amount\n");
    for (int i = 1; i <= CUSTOMERS; i++) {
      customers.append("D%1$d,\"Customer %1$d <b>\"\n".formatted(i));
      accounts.append("D%1$d-A,D%1$d,Fibre,OMR,2024-01-01\n".formatted(i));
      items.append("D%1$d-A,I1,2025-01-10,%2$d.000\n".formatted(i, 20 + i));
    }
    admin.csv(API + "/intake/customers", customers.toString());
    admin.csv(API + "/intake/accounts", accounts.toString());
    admin.csv(API + "/intake/items", items.toString());
    night(admin);
    JsonArray cases = Client.json(admin.get(API + "/cases")).getJsonArray("cases");
    assertThat(cases).hasSize(CUSTOMERS);
    for (JsonObject one : cases.getValuesAs(JsonObject.class)) {
      admin.post(
          API + "/cases/" + one.getJsonNumber("case_id") + "/acts",
          "{\"action\": \"ASSIGN\", \"owner\": \"agent\"}");
    }
  }

  private static void night(Client admin) {
    JsonObject night =
        Client.json(admin.post(API + "/end-of-day", "{\"business_date\": \"2025-03-02\"}"));
    String job = "/api/v1/jobs/" + night.getString("execution_id");
    Instant patience = Instant.now().plus(Duration.ofMinutes(2));
    String status = "";
    while (!status.equals("COMPLETED") && Instant.now().isBefore(patience)) {
      status = Client.json(admin.get(job)).getString("status");
      assertThat(status).isNotIn("FAILED", "STOPPED");
    }
    assertThat(status).isEqualTo("COMPLETED");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void everyCustomerIsWorkedOnceWithoutTheMouse(RunningProduct product) {
    Map<String, String> worked = new LinkedHashMap<>();
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      page.addInitScript(
          "addEventListener('pointerdown', () => sessionStorage.setItem('mouse', 'used'), true)");
      window.open(BOOK + "/work");
      assertThat(page.locator("#work-said")).containsText(CUSTOMERS + " customers to work now");
      for (int i = 0; i < CUSTOMERS; i++) {
        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile("/accounts/D[0-9]+-A#case"));
        page.waitForLoadState();
        worked.put(page.url().replaceAll(".*/(D[0-9]+)-A#case", "$1"), KINDS.get(i % 7));
        tell(page, i % 7 + 1);
        assertThat(page.locator(".notice.success")).containsText("Saved");
        page.waitForLoadState();
      }
      page.keyboard().press("n");
      assertThat(page.locator(".notice.warning")).containsText("Nobody else is to be called now");
      assertThat(page.evaluate("sessionStorage.getItem('mouse')")).isNull();
      window.hasNoComplaints();
    }
    assertThat(worked).hasSize(CUSTOMERS);
    Client agent = product.as("agent");
    worked.forEach((customer, kind) -> followed(agent, customer, kind));
  }

  /** What a key was told to mean is what the API says came of it, once, by the agent. */
  private static void followed(Client agent, String customer, String kind) {
    JsonArray told =
        Client.json(agent.get(API + "/customers/" + customer + "/outcomes"))
            .getJsonArray("outcomes");
    assertThat(told).hasSize(1);
    JsonObject one = told.getJsonObject(0);
    assertThat(one.getString("kind")).as(customer).isEqualTo(kind);
    assertThat(one.getString("by")).isEqualTo("agent");
    String account = API + "/accounts/" + customer + "-A";
    switch (kind) {
      case "PROMISE_TO_PAY" -> {
        JsonObject promise =
            Client.json(agent.get(API + "/promises/" + one.getString("promise_id")));
        assertThat(promise.getString("state")).isEqualTo("OPEN");
        assertThat(promise.getString("promised")).isEqualTo("5.000");
        assertThat(promise.getString("next_due")).isEqualTo("2025-03-10");
      }
      case "CALL_BACK" ->
          assertThat(Instant.parse(one.getString("callback_at")))
              .isEqualTo(Instant.parse("2025-03-03T06:00:00Z"));
      case "DISPUTE" ->
          assertThat(Client.json(agent.get(account)).getString("disputed")).isEqualTo("1.000");
      default -> assertThat(one.isNull("promise_id")).isTrue();
    }
    JsonArray entries = Client.json(agent.get(account + "/timeline")).getJsonArray("entries");
    assertThat(entries.getValuesAs(JsonObject.class))
        .filteredOn(entry -> entry.getString("kind").equals("INTERACTION"))
        .extracting(entry -> entry.getString("actor"))
        .containsExactly("agent");
  }

  /** The kinds of outcome by the keys that are shown. */
  private static void tell(Page page, int key) {
    page.keyboard().press(String.valueOf(key));
    switch (key) {
      case 5 -> {
        assertThat(page.locator("#promised-amount")).isFocused();
        page.keyboard().type("5.000");
        page.keyboard().press("Tab");
        page.keyboard().type("03102025");
        page.keyboard().press("Enter");
      }
      case 6 -> {
        assertThat(page.locator("#callback-at")).isFocused();
        page.keyboard().type("03032025");
        page.keyboard().press("Tab");
        page.keyboard().type("1000AM");
        page.keyboard().press("Enter");
      }
      case 7 -> {
        assertThat(page.locator("#disputed-item")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().type("1.000");
        page.keyboard().press("Enter");
      }
      default -> assertThat(page.locator(".outcomes")).isVisible();
    }
  }

  @Test
  void aRefusedOutcomeIsSaidAndNothingIsKept(RunningProduct product) {
    try (Window window = chromium.window("manager", "en", 1280)) {
      window.open("/portfolios/OMT/accounts/ACC_OMT_00044");
      Page page = window.page();
      page.keyboard().press("5");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.danger")).containsText("amount and a date");
      assertThat(
              Client.json(
                      product
                          .as("manager")
                          .get("/api/v1/portfolios/OMT/customers/CUST_OMT_00044/outcomes"))
                  .getJsonArray("outcomes"))
          .isEmpty();
    }
  }
}
