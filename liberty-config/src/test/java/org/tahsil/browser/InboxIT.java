package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** The inbox of alerts, by mouse and by keyboard. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class InboxIT {
  private static final String BOOK = "/api/v1/portfolios/INBOX";
  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"INBOX\",\"name\":\"Inbox\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nN1,First\nN2,Second\nN3,Third\n");
    admin.csv(
        BOOK + "/intake/accounts",
        """
        account_ref,customer_ref,product,currency,opened_on
        N1-A,N1,LOAN,OMR,2024-01-01
        N2-A,N2,LOAN,OMR,2024-01-01
        N3-A,N3,LOAN,OMR,2024-01-01
        """);
    admin.csv(
        BOOK + "/intake/items",
        """
        account_ref,item_ref,due_date,amount
        N1-A,I1,2024-10-01,40.000
        N2-A,I1,2024-11-20,40.000
        N3-A,I1,2024-12-20,40.000
        N2-A,I2,2025-06-01,100.000
        N3-A,I2,2025-06-01,100.000
        """);
    admin.post(BOOK + "/end-of-day", "{\"business_date\": \"2025-01-01\"}");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void alertsAreTakenAcknowledgedAndPutOffWithoutLeavingTheList() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      Locator rows = inbox(window);
      assertThat(rows.first()).containsText("First");
      assertThat(rows.last()).containsText("Third");

      rows.nth(2).getByText("Take", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(rows.nth(2)).containsText("Mine");
      page.getByLabel("Whose").selectOption("1");
      assertThat(rows).hasCount(1);
      assertThat(page).hasURL(Pattern.compile("mine=1"));
      rows.first().getByText("Give back").click();
      assertThat(rows).hasCount(0);
      assertThat(page.locator(".empty")).containsText("No alert matches.");
      page.getByLabel("Whose").selectOption("");

      rows.first().getByText("Acknowledge").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Tab");
      assertThat(rows.nth(1).getByText("Acknowledge")).isFocused();
      page.keyboard().press("Enter");
      assertThat(rows).hasCount(2);
      assertThat(page.locator("#alerts-said")).hasText("Second: acknowledged.");
      assertThat(rows.nth(1).locator("button").first()).isFocused();

      rows.nth(1).locator("summary").click();
      rows.nth(1).getByText("3 days, until").click();
      assertThat(rows).hasCount(1);
      page.locator("#state").selectOption("SNOOZED");
      assertThat(rows.first()).containsText("Put off until 4 Jan 2025");
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  /** The list of the portfolio once its night is over. */
  private static Locator inbox(Window window) {
    Locator rows = window.page().locator("#alerts-part li");
    window.open("/portfolios/INBOX/alerts");
    for (int look = 0; look < 200 && rows.count() < 3; look++) {
      window.open("/portfolios/INBOX/alerts");
    }
    assertThat(rows).hasCount(3);
    return rows;
  }
}
