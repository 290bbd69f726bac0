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

/** What others do is seen on an open page at once, and only by those who may see it. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class LiveIT {
  private static final String BOOK = "/api/v1/portfolios/LIVE";
  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"LIVE\",\"name\":\"Live\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nL1,First\nL2,Second\n");
    admin.csv(
        BOOK + "/intake/accounts",
        """
        account_ref,customer_ref,product,currency,opened_on
        L1-A,L1,LOAN,OMR,2024-01-01
        L2-A,L2,LOAN,OMR,2024-01-01
        """);
    admin.csv(
        BOOK + "/intake/items",
        """
        account_ref,item_ref,due_date,amount
        L1-A,I1,2024-12-20,40.000
        L2-A,I1,2024-12-20,40.000
        """);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aPaymentByOthersChangesTheFiguresOfAnOpenPageWithoutLoadingIt(RunningProduct product) {
    try (Window account = chromium.window("viewer", "en", 1280);
        Window inbox = chromium.window("agent", "en", 1280)) {
      watch(account, "/portfolios/LIVE/accounts/L1-A");
      assertThat(days(account)).hasText("12");
      watch(inbox, "/portfolios/LIVE/alerts");
      assertThat(inbox.page().locator("#alerts-part li")).hasCount(0);

      product.as("operator").post(BOOK + "/end-of-day", "{\"business_date\": \"2025-01-01\"}");
      assertThat(inbox.page().locator("#alerts-part li")).hasCount(2);

      product.as("operator").post(BOOK + "/clock", "{\"advance_days\": 1}");
      product
          .as("agent")
          .post(
              BOOK + "/accounts/L1-A/payments",
              "{\"payment_ref\":\"L-1\",\"value_date\":\"2025-01-01\",\"amount\":\"40.000\"}");
      assertThat(days(account)).hasText("0");
      assertThat(account.page().locator("#payments-card")).containsText("L-1");
      assertThat(inbox.page().locator("#alerts-part")).containsText("Caught up");
      for (Window window : new Window[] {account, inbox}) {
        assertThat(window.page().evaluate("() => window.tahsilKept")).isEqualTo("yes");
        window.hasNoComplaints();
      }
    }
  }

  @Test
  void whoSignsOutHearsNothingMoreAndAnotherTenantNeverDid(RunningProduct product) {
    try (Window window = chromium.stranger("en", 1280)) {
      window.signIn("manager", "manager");
      Page page = window.page();
      window.open("/portfolios/LIVE/alerts");
      page.evaluate(
          """
          () => {
            window.ends = window.begins = 0;
            const mine = new EventSource("/live/LIVE");
            mine.onerror = () => { window.ends++; };
            mine.addEventListener("ready", () => { window.begins++; });
          }
          """);
      page.waitForFunction("() => window.begins > 0");
      page.evaluate(
          """
          () => { fetch("/logout", {method: "POST", redirect: "manual",
            body: new URLSearchParams({_csrf: document.querySelector("[name=_csrf]").value})}); }
          """);
      page.waitForFunction("() => window.ends > 0");
      assertThat(page.request().get("/live/LIVE").text()).contains("Sign in");
    }
    try (Window window = chromium.window("manager", "en", 1280)) {
      window.open("/portfolios/OMT");
      Object status = window.page().evaluate("async () => (await fetch('/live/NOWHERE')).status");
      assertThat(status).isEqualTo(404);
    }
  }

  /** Opens a page, waits until it is told of changes, and marks it. */
  private static void watch(Window window, String path) {
    window.open(path);
    window.page().waitForFunction("() => document.body.dataset.liveBegan === 'yes'");
    window.page().evaluate("() => { window.tahsilKept = 'yes'; }");
  }

  private static Locator days(Window window) {
    return window.page().locator(".dpd .figure");
  }
}
