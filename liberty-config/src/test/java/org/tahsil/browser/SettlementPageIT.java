package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** A settlement from the offer through a second person's word to the waiver, in the browser. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class SettlementPageIT {
  private static final String BOOK = "/api/v1/portfolios/SETP";
  private static final String ACCOUNT = "/portfolios/SETP/accounts/SP-A";

  private static Chromium chromium;

  private final RunningProduct product;

  SettlementPageIT(RunningProduct product) {
    this.product = product;
  }

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"SETP\",\"name\":\"Settled\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nSP1,First\n");
    admin.csv(
        BOOK + "/intake/accounts",
        "account_ref,customer_ref,product,currency,opened_on\nSP-A,SP1,LOAN,OMR,2024-01-01\n");
    admin.csv(
        BOOK + "/intake/items",
        "account_ref,item_ref,due_date,amount\nSP-A,I1,2024-11-01,42.300\n");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void whatAnAgentOffersAManagerGrantsAndTheRestIsWaivedOncePaid() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(ACCOUNT);
      page.getByText("Offer a settlement").click();
      assertThat(page.locator(".facts.offer")).containsText("40.185");
      assertThat(page.locator(".facts.offer")).containsText("2.115");
      assertThat(page.locator(".comment")).containsText("Within your authority");
      window.open(ACCOUNT + "/settlement?percent=60");
      assertThat(page.locator(".comment")).containsText("Beyond every authority");
      assertThat(page.locator("#make")).hasCount(0);
      window.open(ACCOUNT + "/settlement?percent=10&pay_by=2025-01-05");
      assertThat(page.locator(".comment")).containsText("a second person must grant it");
      page.locator("#note").fill("Left the country");
      page.locator("#make button").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice")).containsText("A second person is asked");
      assertThat(page.locator("#settlements")).containsText("Waits for approval");
      window.hasNoComplaints();
    }
    decide();
    product
        .as("agent")
        .post(
            BOOK + "/accounts/SP-A/payments",
            "{\"payment_ref\": \"SP-1\", \"value_date\": \"2025-01-01\", \"amount\": \"38.070\"}");
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(ACCOUNT);
      assertThat(page.locator("#settlements")).containsText("Paid");
      assertThat(page.locator("#payments-card")).containsText("Waiver");
      window.open("/portfolios/SETP/settlements?show=paid");
      assertThat(page.locator("#settlements tbody tr")).hasCount(1);
      assertThat(window.barriers()).isEmpty();
    }
  }

  private static void decide() {
    try (Window window = chromium.window("manager", "en", 390)) {
      Page page = window.page();
      window.open("/portfolios/SETP/approvals");
      Locator question = page.locator(".approvals li");
      assertThat(question).containsText("Left the country");
      assertThat(question).containsText("4.230");
      question.getByText("Grant", new Locator.GetByTextOptions().setExact(true)).click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice")).containsText("Granted");
      assertThat(page.locator(".approvals li")).hasCount(0);
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }
}
