package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** What people do with the console, by mouse and by keyboard. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class WorkIT {
  private static final String BOOK = "/portfolios/WORK";
  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"WORK\",\"name\":\"Workbench\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"dpd_convention\":\"ELAPSED\","
            + "\"simulated_clock\":\"2025-03-01T08:00:00Z\"}");
    String intake = "/api/v1/portfolios/WORK/intake/";
    admin.csv(intake + "customers", "customer_ref,name\nW1,\"\"\"><script>alert(1)</script>\"\n");
    admin.csv(
        intake + "accounts",
        "account_ref,customer_ref,product,currency,opened_on\nW1-A,W1,Fibre,OMR,2024-01-01\n");
    admin.csv(
        intake + "items",
        """
        account_ref,item_ref,due_date,amount
        W1-A,I1,2025-01-10,40.000
        W1-A,I2,2025-02-10,40.000
        """);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aWrongPasswordIsSaidAndTheKeyboardIsEnoughToGetIn() {
    try (Window window = chromium.stranger("en", 1280)) {
      window.signIn("manager", "wrong");
      assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("wrong");
      window.page().getByLabel("User name").focus();
      window.page().keyboard().type("manager");
      window.page().keyboard().press("Tab");
      window.page().keyboard().type("manager");
      window.page().keyboard().press("Enter");
      assertThat(window.page().locator("h1")).hasText("Portfolio overview");
      window.page().getByRole(AriaRole.BUTTON, named("Sign out")).click();
      assertThat(window.page().locator("h1")).hasText("Sign in");
    }
  }

  @Test
  void theFirstTabStopSkipsToTheContent() {
    try (Window window = chromium.window("viewer", "en", 1280)) {
      window.open("/portfolios/OMT");
      window.page().keyboard().press("Tab");
      window.page().keyboard().press("Enter");
      Object focused = window.page().evaluate("() => document.activeElement.id");
      assertThat(focused).isEqualTo("main");
    }
  }

  @Test
  void searchingIsLiveKeepsFocusAndSurvivesTheBackButton() {
    try (Window window = chromium.window("viewer", "en", 1280)) {
      Page page = window.page();
      window.open("/portfolios/OMT/accounts");
      page.getByLabel("Search by name or reference").pressSequentially("00040");
      assertThat(page.locator("#accounts tbody tr")).hasCount(1);
      assertThat(page).hasURL(Pattern.compile("q=00040"));
      Object focused = page.evaluate("() => document.activeElement.id");
      assertThat(focused).isEqualTo("q");
      page.locator("#accounts .main-link").first().click();
      assertThat(page.locator("h1")).isVisible();
      page.goBack();
      assertThat(page.locator("#accounts tbody tr")).hasCount(1);
      assertThat(page.locator("nav[aria-label='Main navigation']")).isVisible();
      window.hasNoComplaints();
    }
  }

  @Test
  void sortingTurnsTheOrderAndKeepsTheFocusOnTheColumn() {
    try (Window window = chromium.window("viewer", "en", 1280)) {
      Page page = window.page();
      window.open("/portfolios/OMT/accounts");
      Locator dpd = page.locator("#accounts-sort-dpd");
      dpd.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("th[aria-sort=descending]")).containsText("DPD");
      assertThat(page.locator("#accounts-sort-dpd")).isFocused();
      page.goBack();
      assertThat(page.locator("th[aria-sort=descending]")).containsText("Overdue");
      assertThat(page.locator("h1")).hasText("Accounts");
    }
  }

  @Test
  void aNarrowScreenSortsByASelectAndOpensTheMenuByButton() {
    try (Window window = chromium.window("viewer", "en", 390)) {
      Page page = window.page();
      window.open("/portfolios/OMT/accounts");
      page.getByLabel("Sort by").selectOption("CUSTOMER");
      assertThat(page).hasURL(Pattern.compile("sort=CUSTOMER"));
      page.getByRole(AriaRole.BUTTON, named("Menu")).click();
      assertThat(page.locator("#side a").first()).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.BUTTON, named("Menu"))).isFocused();
    }
  }

  @Test
  void aPaymentIsCheckedRecordedAndTakenBack() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/W1-A");
      assertThat(page.locator("h1")).hasText("\"><script>alert(1)</script>");
      page.keyboard().press("p");
      page.getByLabel("Payment reference").fill("P-1");
      page.locator("#pay-amount").fill("40,5");
      page.getByRole(AriaRole.BUTTON, named("Record payment")).click();
      assertThat(page.locator("#pay-amount-help")).containsText("positive amount");
      page.locator("#pay-amount").fill("40");
      page.getByRole(AriaRole.BUTTON, named("Record payment")).click();
      assertThat(page.locator(".notice")).containsText("P-1");
      assertThat(page.locator("#payments")).containsText("40.000");
      page.getByRole(AriaRole.BUTTON, named("Reverse")).click();
      assertThat(page.locator("#confirm")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#confirm")).isHidden();
      page.getByRole(AriaRole.BUTTON, named("Reverse")).click();
      page.getByRole(AriaRole.BUTTON, named("Yes, go on")).click();
      assertThat(page.locator(".notice")).containsText("reversed");
      window.hasNoComplaints();
    }
  }

  @Test
  void theDayIsClosedAndTheClockMovesOn() {
    try (Window window = chromium.window("operator", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK);
      assertThat(page.locator(".today")).containsText("1 Mar 2025");
      page.getByRole(AriaRole.BUTTON, named("Close the day and move on")).click();
      page.getByRole(AriaRole.BUTTON, named("Yes, go on")).click();
      assertThat(page.locator(".today"))
          .containsText("2 Mar 2025", new ContainsTextOptions().setTimeout(120_000));
      assertThat(page.locator("#night-part .tag").first()).hasText("Completed");
      window.hasNoComplaints();
    }
  }

  @Test
  void reportsComeAsFiles() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      window.open("/portfolios/OMT/reports?as_of=2025-01-01");
      for (String ending : new String[] {"pdf", "xlsx", "csv"}) {
        Download file =
            window.page().waitForDownload(() -> window.page().locator("a.file." + ending).click());
        assertThat(file.suggestedFilename()).startsWith("ageing-OMT-").endsWith("." + ending);
        assertThat(file.path()).isNotEmptyFile();
      }
    }
  }

  @Test
  void aViewerIsOfferedOnlyWhatAViewerMay() {
    try (Window window = chromium.window("viewer", "en", 1280)) {
      window.open("/portfolios/OMT");
      assertThat(window.page().getByText("Close the day")).hasCount(0);
      assertThat(window.page().locator("#side")).not().containsText("Dead letters");
      assertThat(window.open("/dead-letters")).isEqualTo(403);
      assertThat(window.page().locator("h1")).hasText("This is not open to you");
      assertThat(window.open("/portfolios/OMT/reports/ageing.pdf")).isEqualTo(403);
    }
  }

  @Test
  void theLanguageIsOneClickAway() {
    try (Window window = chromium.window("viewer", "en", 1280)) {
      window.open("/portfolios/OMT/accounts?bucket=90%2B");
      window.page().getByText("العربية").click();
      assertThat(window.page().locator("html")).hasAttribute("dir", "rtl");
      assertThat(window.page()).hasURL(Pattern.compile("bucket=90%2B"));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
