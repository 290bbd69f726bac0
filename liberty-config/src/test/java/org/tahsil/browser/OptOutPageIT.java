package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.OptOutLink;
import org.tahsil.product.RunningProduct;

/** The page behind the link of a mail, for readers who have no user. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class OptOutPageIT {
  private static Chromium chromium;
  private static String link = "";

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    link = OptOutLink.mailed(product, "UNSUB2");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "en, 1280, You will get no more messages",
    "en, 390, You will get no more messages",
    "ar, 1280, لن تصلك رسائل أخرى",
    "ar, 390, لن تصلك رسائل أخرى"
  })
  void itsButtonOptsOutAndSaysSo(String language, int width, String done) {
    try (Window window = chromium.stranger(language, width)) {
      assertThat(window.open("/language/" + language + "?back=" + link)).isEqualTo(200);
      assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
      window.picture("opt-out-" + language + "-" + width);
      assertThat(window.overflow()).isZero();
      assertThat(window.barriers()).isEmpty();
      window.page().locator("form button").click();
      assertThat(window.page().locator("h1")).hasText(done);
      assertThat(window.page().locator("form")).hasCount(0);
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }
}
