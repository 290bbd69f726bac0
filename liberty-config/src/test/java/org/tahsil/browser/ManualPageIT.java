package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.product.ManualBook;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** What people see of accounts that they have taken over. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class ManualPageIT {
  private static final String BOOK = "/portfolios/MANP";

  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    ManualBook book = new ManualBook(product, "MANP", "RUNS", "WAITS", "SAID", "FREE");
    book.second("500.000");
    book.placed("agent", "RUNS", "2025-01-03");
    book.second("100.000");
    book.placed("agent", "WAITS", "2025-01-20");
    JsonObject said = book.placed("agent", "SAID", "2025-02-20");
    book.decide("manager", said, "GRANTED");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"en, 1280", "en, 390", "ar, 1280", "ar, 390"})
  void isShownWhereverItTakesEffect(String language, int width) {
    try (Window window = chromium.window("admin", language, width)) {
      for (String page :
          List.of(
              "overrides",
              "accounts/RUNS",
              "accounts/WAITS",
              "accounts/SAID",
              "customers/MANP_RUNS/smart-collect",
              "")) {
        assertThat(window.open(BOOK + "/" + page)).as(page).isEqualTo(200);
        if (page.contains("WAITS")) {
          window.page().locator("#take-over > summary").click();
        }
        String name = page.replaceAll(".*/", "");
        window.picture(
            "manual-" + (name.isEmpty() ? "overview" : name) + "-" + language + "-" + width);
        assertThat(window.overflow()).as(page).isZero();
        assertThat(window.barriers()).as(page).isEmpty();
        window.hasNoComplaints();
      }
    }
  }

  @Test
  void anAgentTakesAnAccountOverByKeyboardAndAManagerAgrees() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/FREE");
      page.locator("#take-over > summary").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#override-from")).hasValue("2025-01-02");
      page.locator("#override-note").fill("his lawyer writes to us");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice")).containsText("A second person was asked");
      assertThat(page.locator("#overrides")).containsText("Waits for a second person");
      assertThat(page.locator(".manual-badge")).hasCount(0);
    }
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/overrides?show=waiting");
      page.locator("#overrides a").filter(new Locator.FilterOptions().setHasText("FREE")).click();
      Locator agree =
          page.locator("#overrides button").filter(new Locator.FilterOptions().setHasText("Agree"));
      agree.click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice")).containsText("You agreed");
      assertThat(page.locator(".manual-badge")).containsText("Automation off until");
      assertThat(page.locator("#overrides")).containsText("Agreed: manager");
      window.hasNoComplaints();
    }
  }
}
