package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.PoisonBook;
import org.tahsil.product.RunningProduct;

/** A night's page tells what was set aside and counted, and redoes accounts by a click. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class NightPageIT {

  @Test
  void accountsSetAsideAreRedoneByAClick(RunningProduct product) throws Exception {
    PoisonBook book = PoisonBook.open(product, "ASIDE");
    JsonObject night = book.endOfDay();
    String path = "/portfolios/ASIDE/nights/" + night.getString("execution_id");
    try (Chromium chromium = new Chromium(product.baseUrl())) {
      for (String language : new String[] {"en", "ar"}) {
        for (int width : new int[] {1280, 390}) {
          looksRight(chromium, language, width, path);
        }
      }
      book.mend();
      try (Window window = chromium.window("admin", "en", 1280)) {
        window.open(path);
        Page page = window.page();
        assertThat(page.locator("#aside")).containsText("Waits");
        page.getByText("Redo the accounts set aside").click();
        page.getByText("Yes, go on").click();
        assertThat(page.locator("#aside")).containsText("Redone");
        assertThat(page.locator("#aside")).not().containsText("Waits");
      }
    }
  }

  private static void looksRight(Chromium chromium, String language, int width, String path) {
    try (Window window = chromium.window("admin", language, width)) {
      assertThat(window.open(path)).isEqualTo(200);
      window.picture("night-" + language + "-" + width);
      assertThat(window.overflow()).isZero();
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }
}
