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

/** A house rule is asked to be set aside, and the question withdrawn, in the pages. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class ExemptionsPageIT {
  private static final String PLACE = "/portfolios/EXPAGE/accounts/ONE/contact-facts";

  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    new ManualBook(product, "EXPAGE", "ONE");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void anAgentAsksAndAManagerReadsTheQuestionAndWithdrawsIt() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(PLACE);
      page.locator("#exemption-rule").selectOption("QUIET_HOURS");
      page.locator("#exemption-channel").selectOption("SMS");
      page.locator("#exemption-until").fill("2025-06-01");
      page.locator("#exemption-reason").fill("She works at night تعمل ليلا");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.danger")).containsText("30 days at the most");
      assertThat(window.barriers()).isEmpty();
      page.locator("#exemption-until").fill("2025-01-10");
      page.locator("#exemption-reason").press("Enter");
      assertThat(page.locator(".notice.success")).containsText("A second person is asked.");
      assertThat(page.locator("#contact-exemptions")).containsText("waits for a second person");
      assertThat(page.locator("#contact-exemptions")).containsText("Quiet hours");
      assertThat(page.locator("#contact-exemptions")).containsText("She works at night تعمل ليلا");
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
    try (Window window = chromium.window("manager", "ar", 390)) {
      Page page = window.page();
      window.open("/portfolios/EXPAGE/approvals");
      page.locator("a[href='" + PLACE + "#exemptions']").first().click();
      assertThat(page.locator("#contact-exemptions")).containsText("في انتظار شخص ثان");
      assertThat(window.barriers()).isEmpty();
      page.locator("#contact-exemptions tbody a").click();
      page.locator("#end-exemption-reason").fill("لا حاجة");
      page.locator("#end-exemption-reason").press("Enter");
      assertThat(page.locator(".notice.success")).containsText("عادت القاعدة");
      assertThat(page.locator("#contact-exemptions")).containsText("مسحوبة");
      assertThat(page.locator("#contact-exemptions tbody a")).hasCount(0);
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }
}
