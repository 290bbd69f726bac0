package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** A night that runs is stopped by a click and continues by another, to the same end. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class NightHaltIT {
  private static final String BOOK = "/api/v1/portfolios/HALT";

  @Test
  void aNightIsStoppedAndContinues(RunningProduct product) throws Exception {
    oneLateAccount(product.as("admin"));
    try (Connection lock = product.database();
        Chromium chromium = new Chromium(product.baseUrl());
        Window window = chromium.window("admin", "en", 1280)) {
      lock.setAutoCommit(false);
      lock.createStatement()
          .execute("select 1 from account where account_ref = 'H1-A' for no key update");
      String night =
          Client.json(
                  product
                      .as("admin")
                      .post(BOOK + "/end-of-day", "{\"business_date\": \"2025-01-01\"}"))
              .getString("execution_id");
      window.open("/portfolios/HALT/nights/" + night);
      Page page = window.page();
      Locator part = page.locator("#night-part");
      assertThat(part).containsText("Running");
      page.locator("#night-stop").click();
      page.getByText("Yes, go on").click();
      lock.rollback();
      assertThat(part.locator(".night-head .tag")).hasText("Stopped");
      assertThat(isAlerted(product)).isFalse();

      page.locator("#night-play").click();
      page.getByText("Yes, go on").click();
      assertThat(part.locator(".night-head .tag")).hasText("Completed");
      assertThat(isAlerted(product)).isTrue();
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  /** Whether the night has come to its alerts. */
  private static boolean isAlerted(RunningProduct product) {
    return !Client.json(product.as("admin").get(BOOK + "/alerts")).getJsonArray("alerts").isEmpty();
  }

  private static void oneLateAccount(Client admin) {
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"HALT\",\"name\":\"Halt\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nH1,Halted\n");
    admin.csv(
        BOOK + "/intake/accounts",
        "account_ref,customer_ref,product,currency,opened_on\nH1-A,H1,LOAN,OMR,2024-01-01\n");
    admin.csv(
        BOOK + "/intake/items",
        "account_ref,item_ref,due_date,amount\nH1-A,I1,2024-10-01,40.000\n");
  }
}
