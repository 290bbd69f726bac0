package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.ManualBook;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** What governs a portfolio is read and set in pages, and the API tells the same. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class SettingsPageIT {
  private static final String PAGES = "/portfolios/GOVN/settings";
  private static final String CALLS = "/api/v1/portfolios/GOVN/";

  private static Chromium chromium;
  private static Client viewer;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    viewer = product.as("viewer");
    new ManualBook(product, "GOVN", "ONE");
    Client admin = product.as("admin");
    put(
        admin,
        "promise-terms/2024-07-01",
        """
        {"grace_days": 3, "tolerance": "0.500", "re_age_after_instalments": 3,
         "source": "Collection policy 2024, no. 4"}
        """);
    put(
        admin,
        "settlement-terms/2025-03-01",
        "{\"offer_days\": 45, \"source\": \"Collection policy 2025, no. 9\"}");
    put(
        admin,
        "holidays/2025-01-12",
        "{\"name\": \"Accession Day\", \"source\": \"Circular of December\"}");
    put(
        admin,
        "case-rules/2025-01-02",
        "{\"rule\": \"HIGH_RISK\", \"threshold\": \"40\", \"priority\": \"HIGH\", \"distribute\": true,"
            + " \"source\": \"Manual 4.2\"}");
  }

  private static void put(Client admin, String call, String body) {
    assertThat(admin.put(CALLS + call, body).statusCode()).as(call).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void ageingTermsAreSetByKeyboardOnceTheGraceFits() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(PAGES + "/ageing-terms");
      assertThat(page.locator("#now-title + p")).containsText("Nothing is set");
      page.locator("#set-valid_from").fill("2025-02-01");
      page.locator("#set-grace_days").fill("99");
      page.locator("#set-tolerance").fill("1.5");
      page.locator("#set-source").fill("Terms of 2025, no. 7");
      page.keyboard().press("Enter");
      assertThat(page.locator("#set-grace_days-help"))
          .hasText("Days of grace cannot be “99”. Write a whole number from 0 to 90.");
      assertThat(window.barriers()).isEmpty();
      assertThat(answer("ageing-terms").getJsonArray("terms")).isEmpty();
      page.locator("#set-grace_days").fill("3");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.success")).containsText("It is set, from 1 Feb 2025 on.");
      assertThat(page.locator("#entries tbody tr")).hasCount(1);
      assertThat(page.locator("#entries"))
          .containsText("3 days of grace; a due date on a day off counts as any other");
      assertThat(page.locator("#entries")).containsText("Ahead");
      assertThat(page.locator("#entries")).containsText("manager");
      JsonObject set = answer("ageing-terms").getJsonArray("terms").getJsonObject(0);
      assertThat(set.getInt("grace_days")).isEqualTo(3);
      assertThat(set.getString("tolerance")).isEqualTo("1.500");
      assertThat(set.getString("valid_from")).isEqualTo("2025-02-01");
      window.open(PAGES);
      assertThat(page.locator("#ageing-terms")).containsText("From 1 Feb 2025: 3 days of grace");
      assertThat(page.locator("#holidays")).containsText("12 Jan 2025: Accession Day");
      assertThat(page.locator("#promise-terms")).containsText("Since 1 Jul 2024. Set by admin on");
      window.picture("governed");
      window.open(PAGES + "/promise-terms");
      window.picture("governed-promises");
      window.open(PAGES + "/holidays");
      assertThat(page.locator("#entries button")).hasText("Take back");
      window.picture("governed-holidays");
      window.hasNoComplaints();
    }
  }

  @Test
  void whatIsSetForTodayIsRefused() {
    try (Window window = chromium.window("admin", "en", 1280)) {
      Page page = window.page();
      window.open(PAGES + "/override-terms");
      page.locator("#set-valid_from").fill("2024-12-31");
      page.locator("#set-most_days").fill("60");
      page.locator("#set-source").fill("Manual 4");
      page.keyboard().press("Enter");
      assertThat(page.locator("#set-valid_from-help"))
          .hasText(
              "First day cannot be 31 Dec 2024. Choose 1 Jan 2025 or a later day: today is decided"
                  + " as it stands.");
      page.locator("#set-valid_from").fill("2025-01-01");
      page.keyboard().press("Enter");
      assertThat(page.locator("#entries")).containsText("At most 60 days");
      JsonObject terms = answer("override-terms").getJsonArray("terms").getJsonObject(0);
      assertThat(terms.getInt("most_days")).isEqualTo(60);
      window.hasNoComplaints();
    }
  }

  @Test
  void anAuthorityOfOnesOwnWaitsAndAnotherCountsOnceItFits() {
    try (Window window = chromium.window("admin", "en", 390)) {
      Page page = window.page();
      window.open(PAGES + "/authorities?part=SETTLEMENT.AGENT");
      page.locator("#set-most_percent").fill("101");
      page.locator("#set-source").fill("Policy 7");
      page.keyboard().press("Enter");
      assertThat(page.locator("#set-most_percent-help"))
          .containsText("Highest share cannot be “101”");
      page.locator("#set-most_percent").fill("7.5");
      page.keyboard().press("Enter");
      assertThat(page.locator("#entries")).containsText("up to 7.5 %, any amount");
      JsonObject set = answer("authorities").getJsonArray("authorities").getJsonObject(0);
      assertThat(set.getString("most_percent")).isEqualTo("7.50");
      window.open(PAGES + "/authorities?part=SETTLEMENT.ADMIN");
      page.locator("#set-most_percent").fill("60");
      page.locator("#set-source").fill("Policy 8");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.warning")).containsText("A second person was asked");
      assertThat(page.locator("[aria-labelledby=waits-title]")).containsText("Asked for by admin");
      assertThat(page.locator("[aria-labelledby=waits-title] button")).hasCount(0);
      assertThat(answer("authorities").getJsonArray("waiting")).hasSize(1);
      window.picture("governed-authorities");
      window.hasNoComplaints();
    }
  }

  @Test
  void rowsOfASchemeAreAddedAndRemovedWithoutLosingWhatWasTyped() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(PAGES + "/schemes?part=");
      page.locator("#set-code").fill("OWN");
      page.locator("#set-source").fill("Policy 3");
      for (String row : List.of("FINE,0", "BAD,x", "WORST,30")) {
        page.locator("button[name=add]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".row-form tbody tr:last-child input").first()).isFocused();
        page.keyboard().type(row.split(",", -1)[0]);
        page.keyboard().press("Tab");
        page.keyboard().type(row.split(",", -1)[1]);
      }
      assertThat(page.locator("#set-code")).hasValue("OWN");
      page.keyboard().press("Enter");
      assertThat(page.locator("#set-classes .help.bad"))
          .containsText("Row 2: From day past due cannot be “x”");
      page.getByLabel("Remove row 2").click();
      assertThat(page.locator(".row-form tbody tr")).hasCount(2);
      page.locator("#set-source").press("Enter");
      assertThat(page.locator("#in-force, #entries").last()).containsText("WORST from day 30");
      JsonObject scheme = answer("schemes").getJsonArray("schemes").getJsonObject(0);
      assertThat(scheme.getString("code")).isEqualTo("OWN");
      assertThat(scheme.getJsonArray("classes")).hasSize(2);
      window.hasNoComplaints();
    }
  }

  @Test
  void termsOfContactsAreSetRowByRow() {
    try (Window window = chromium.window("admin", "en", 1280)) {
      Page page = window.page();
      window.open(PAGES + "/contact-terms");
      page.locator("#set-jurisdiction").fill("om");
      page.locator("#set-source").fill("Policy 9");
      page.locator("button[name=add]").focus();
      page.keyboard().press("Enter");
      page.locator(".row-form tbody tr:last-child select").selectOption("SMS_OF_A_PERSON.max");
      page.locator(".row-form tbody tr:last-child input").fill("many");
      page.locator("#set-source").press("Enter");
      assertThat(page.locator("main form")).containsText("SMS_OF_A_PERSON.max=many");
      assertThat(window.barriers()).isEmpty();
      page.locator(".row-form tbody tr:last-child input").fill("none");
      page.locator("#set-source").press("Enter");
      assertThat(page.locator("#entries")).containsText("SMS of a person: most: none");
      assertThat(page.locator("#entries")).containsText("admin");
      JsonObject terms = answer("contact-terms").getJsonArray("terms").getJsonObject(0);
      assertThat(terms.getString("jurisdiction")).isEqualTo("OM");
      assertThat(terms.getJsonObject("house").getString("SMS_OF_A_PERSON.max")).isEmpty();
      window.hasNoComplaints();
    }
  }

  @Test
  void aViewerReadsAllThatIsOpenToHimAndSetsNothing() {
    try (Window window = chromium.window("viewer", "en", 1280)) {
      Page page = window.page();
      window.open(PAGES);
      List<String> kinds =
          page.locator(".setting-what a").all().stream()
              .map(link -> link.getAttribute("href"))
              .collect(Collectors.toList());
      assertThat(kinds).hasSize(16);
      for (String kind : kinds) {
        assertThat(window.open(kind)).as(kind).isEqualTo(200);
        Locator forms = page.locator("main form");
        assertThat(forms).hasCount(0);
        assertThat(posted(page, kind)).as(kind).isEqualTo(403);
      }
    }
  }

  @Test
  void aManagerSetsNothingThatIsAnAdminsAndTakesAHolidayBack() {
    try (Window window = chromium.window("manager", "en", 390)) {
      Page page = window.page();
      window.open(PAGES + "/promise-terms");
      assertThat(page.locator("main form")).hasCount(0);
      assertThat(posted(page, PAGES + "/promise-terms")).isEqualTo(403);
      assertThat(answer("promise-terms").getJsonArray("terms")).hasSize(1);
      window.open(PAGES + "/holidays");
      page.locator("#set-valid_from").fill("2025-03-03");
      page.locator("#set-name").fill("Flood");
      page.locator("#set-source").fill("Circular 3");
      page.keyboard().press("Enter");
      assertThat(page.locator("#entries tbody tr")).hasCount(2);
      page.locator("#entries button").first().click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice.success")).containsText("3 Mar 2025 was taken back.");
      assertThat(page.locator("#entries tbody tr")).hasCount(1);
      assertThat(answer("holidays").getJsonArray("holidays")).hasSize(1);
    }
  }

  /** Sends a form with the session's own token past what the page offers. */
  private static int posted(Page page, String path) {
    Object status =
        page.evaluate(
            """
            path => fetch(path, {method: 'POST',
                headers: {'Content-Type': 'application/x-www-form-urlencoded'},
                body: '_csrf=' + encodeURIComponent(document.querySelector('[name=_csrf]').value)})
              .then(answer => answer.status)
            """,
            path);
    return ((Number) status).intValue();
  }

  private static JsonObject answer(String call) {
    return Client.json(viewer.get(CALLS + call));
  }
}
