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

/** A promise taken and ended by keyboard alone. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class PromiseIT {
  private static final String BOOK = "/api/v1/portfolios/KEYS";

  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"KEYS\",\"name\":\"Keys\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nK1,First\n");
    admin.csv(
        BOOK + "/intake/accounts",
        "account_ref,customer_ref,product,currency,opened_on\nK1-A,K1,LOAN,OMR,2024-01-01\n");
    admin.csv(
        BOOK + "/intake/items",
        "account_ref,item_ref,due_date,amount\nK1-A,I1,2024-11-01,105.750\n");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void whatIsOverdueIsPromisedInTwoSteps(RunningProduct product) {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open("/portfolios/KEYS/accounts/K1-A");
      page.locator("#take-promise > summary").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#promise-amount")).hasValue("105.750");
      assertThat(page.locator("#promise-due_on")).hasValue("2025-01-08");
      page.locator("#promise button").focus();
      page.keyboard().press("Enter");
      Locator card = page.locator("#promises");
      assertThat(card).containsText("Open");
      assertThat(card).containsText("8 Jan 2025");
      assertThat(page.locator(".notice")).containsText("The promise is taken");

      Locator cancel =
          card.locator("details").filter(new Locator.FilterOptions().setHasText("Cancel"));
      cancel.locator("summary").focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().type("Wrong account");
      page.keyboard().press("Enter");
      assertThat(card).containsText("Cancelled on");
      assertThat(window.barriers()).isEmpty();

      window.open(
          "/portfolios/KEYS/accounts/K1-A/plan?count=4&first_on=2025-01-05&frequency=WEEKLY");
      assertThat(page.locator("#instalments tbody tr").first()).containsText("26.438");
      assertThat(page.locator("#instalments tbody tr").last()).containsText("26.437");
      isShownAnewOnceTheDebtChanged(product, window);
      page.locator("#agree button").focus();
      page.keyboard().press("Enter");
      assertThat(card).containsText("Payment plan");
      window.open("/portfolios/KEYS/promises");
      assertThat(page.locator("#promises tbody tr")).hasCount(1);
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  /** What was shown is not agreed on unseen. */
  private static void isShownAnewOnceTheDebtChanged(RunningProduct product, Window window) {
    Page page = window.page();
    pay(product, "5.750");
    page.locator("#agree button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".problem")).containsText("The debt has changed");
    assertThat(page.locator("#instalments tbody tr").first()).containsText("25.000");
    window.open("/portfolios/KEYS/accounts/K1-A/plan?count=4&first_on=2025-01-05&frequency=WEEKLY");
  }

  private static void pay(RunningProduct product, String amount) {
    assertThat(
            product
                .as("agent")
                .post(
                    BOOK + "/accounts/K1-A/payments",
                    "{\"payment_ref\": \"P-K1\", \"value_date\": \"2025-01-01\", \"amount\": \"%s\"}"
                        .formatted(amount))
                .statusCode())
        .isBetween(200, 201);
  }
}
