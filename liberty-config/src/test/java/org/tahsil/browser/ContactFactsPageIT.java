package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.ManualBook;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** What is known of a customer that bears on contacts is told and withdrawn in a page. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class ContactFactsPageIT {
  private static final String PLACE = "/portfolios/FACTS/accounts/ONE";

  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    new ManualBook(product, "FACTS", "ONE");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void anAgentTellsAnOptOutAndAManagerWithdrawsIt() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(PLACE);
      page.locator("#contact-facts").click();
      page.locator("#contact-fact-channel").selectOption("SMS");
      page.locator("#contact-fact-address").fill("c@example.org");
      page.locator("#contact-fact-source").fill("Call of the day");
      page.keyboard().press("Enter");
      assertThat(page.locator("#contact-fact-address-help"))
          .containsText("that its channel can go to");
      assertThat(window.barriers()).isEmpty();
      page.locator("#contact-fact-address").fill("+968 9000 0001");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.success")).containsText("It counts from now on.");
      assertThat(page.locator("#contact-facts tbody tr")).hasCount(1);
      assertThat(page.locator("#contact-facts")).containsText("Opted out");
      assertThat(page.locator("#contact-facts")).containsText("+968 9000 0001");
      assertThat(page.locator("#contact-facts")).not().containsText("Withdraw");
      window.hasNoComplaints();
    }
    try (Window window = chromium.window("manager", "en", 390)) {
      Page page = window.page();
      window.open(PLACE + "/contact-facts");
      page.locator("#contact-facts a:has-text('Withdraw')").click();
      page.locator("#withdraw-fact-source").fill("Letter of the customer");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.success")).containsText("It stands no longer.");
      assertThat(page.locator("#contact-facts tbody tr")).hasCount(2);
      assertThat(page.locator("#contact-facts")).containsText("ended");
      assertThat(page.locator("#contact-facts a:has-text('Withdraw')")).hasCount(0);
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }
}
