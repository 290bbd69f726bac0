package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** Reports that a person has prepared, and schedules, by mouse. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class PreparedIT {
  private static final String LIST = "/portfolios/OMT/prepared-reports";

  @Test
  void aReportIsPreparedWhileOneLooksElsewhere(RunningProduct product) throws Exception {
    try (Chromium chromium = new Chromium(product.baseUrl());
        Window window = chromium.window("manager", "en", 1280)) {
      window.open("/portfolios/OMT/reports/ageing-detail?as_of=2024-12-01");
      Page page = window.page();
      page.locator("#prepare-format").selectOption("csv");
      page.getByText("Prepare in the background").click();
      assertThat(page.locator(".prepared > li").first()).containsText("Ready");
      assertThat(page.locator(".prepared > li").first()).containsText("2024");
      Download download =
          page.waitForDownload(
              () -> page.locator(".prepared > li").first().getByText("Download").click());
      assertThat(download.suggestedFilename()).isEqualTo("ageing-detail-OMT-2024-12-01.csv");
      assertThat(Files.readString(download.path())).startsWith("portfolio,as_of,currency");
      window.hasNoComplaints();
    }
  }

  @Test
  void oneThatRunsMovesByItselfAndCanBeCancelled(RunningProduct product) throws Exception {
    try (Connection lock = product.database();
        Chromium chromium = new Chromium(product.baseUrl());
        Window window = chromium.window("admin", "en", 1280)) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table report_look in access exclusive mode");
      window.open("/portfolios/OMT/reports/ageing-summary");
      Page page = window.page();
      page.getByText("Prepare in the background").click();
      assertThat(page.locator(".prepared > li").first()).containsText("Being made");
      for (String language : new String[] {"en", "ar"}) {
        for (int width : new int[] {1280, 390}) {
          looksRight(chromium, language, width);
        }
      }
      page.locator(".prepared > li").first().getByText("Cancel").click();
      page.getByText("Yes, go on").click();
      assertThat(page.locator(".prepared > li").first()).containsText("Cancelled");
      lock.rollback();
    }
  }

  private static void looksRight(Chromium chromium, String language, int width) {
    try (Window window = chromium.window("admin", language, width)) {
      assertThat(window.open(LIST)).isEqualTo(200);
      window.picture("prepared-running-" + language + "-" + width);
      assertThat(window.overflow()).isZero();
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  @Test
  void aScheduleIsAddedAndLaidToRest(RunningProduct product) {
    try (Chromium chromium = new Chromium(product.baseUrl());
        Window window = chromium.window("manager", "en", 1280)) {
      window.open("/portfolios/MSM/prepared-reports");
      Page page = window.page();
      page.locator("#schedule-cadence").selectOption("WEEKLY_SUNDAY");
      page.locator("#schedule-recipients").fill("nobody");
      page.getByText("Add schedule").click();
      assertThat(page.locator("#schedule-recipients-help")).containsText("no mail address");
      page.locator("#schedule-recipients").fill("a@lender.example, b@lender.example");
      page.getByText("Add schedule").click();
      assertThat(page.locator("#schedules")).containsText("Sunday nights");
      assertThat(page.locator("#schedules")).containsText("b@lender.example");
      page.locator("#schedules").getByText("Let it rest").click();
      page.getByText("Yes, go on").click();
      assertThat(page.locator("#schedules")).containsText("Rests");
      window.hasNoComplaints();
    }
  }
}
