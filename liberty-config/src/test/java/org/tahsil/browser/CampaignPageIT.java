package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** A campaign from its first draft to its end, by people in pages. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class CampaignPageIT {
  private static final String BOOK = "/portfolios/CAMPP";
  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"CAMPP\",\"name\":\"Campaigns\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-03-02T08:00:00Z\"}");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void isWrittenByOneApprovedByAnotherLaunchedPausedAndStopped() {
    try (Window author = chromium.window("manager", "en", 1280)) {
      write(author);
      try (Window second = chromium.window("admin", "en", 1280)) {
        approve(second);
      }
      author.open(BOOK + "/campaigns/nudge");
      turn(author, "RUNNING", "Ready", "Running");
      turn(author, "PAUSED", "Wrong day", "Paused");
      author.picture("campaign-paused-en-1280");
      turn(author, "KILLED", "Over", "Stopped for good");
      assertThat(author.page().locator("[id^=turn-]")).hasCount(0);
      author.hasNoComplaints();
    }
  }

  private static void write(Window author) {
    Page page = author.page();
    author.open(BOOK + "/campaigns");
    page.locator("a[href$=campaign-draft]").click();
    page.locator("#draft-code").fill("nudge");
    page.locator("#draft-name").fill("A nudge");
    page.locator("#draft-valid_from").fill("2025-03-02");
    page.locator("#add").click();
    assertThat(page.locator("#draft-code")).hasValue("nudge");
    page.locator("#draft-s2_wait").fill("4");
    page.locator("#draft-s2_action").selectOption("ESCALATE");
    page.locator("#up-2").click();
    assertThat(page.locator("#draft-s1_action")).hasValue("ESCALATE");
    page.locator("#down-1").click();
    page.locator("#draft-trigger_days").fill("1000");
    page.locator("#draft .btn-primary").click();
    assertThat(page.locator(".problem")).containsText("trigger.days");
    page.locator("#draft-trigger_days").fill("5");
    page.locator("#draft .btn-primary").click();
    assertThat(page.locator(".timeline li")).hasCount(4);
    assertThat(page.locator(".timeline")).containsText("4 days later");
    page.locator("a[href*=rehearse]").click();
    assertThat(page.locator("#rehearsal")).containsText("Nothing is sent");
    assertThat(page.locator("#dry-run tbody tr")).hasCount(2);
    page.locator("#submit .btn").click();
    assertThat(page.locator(".notice.success")).isVisible();
    assertThat(page.locator("form[action$='/grant']")).hasCount(0);
  }

  private static void approve(Window second) {
    Page page = second.page();
    second.open(BOOK + "/campaigns/nudge");
    page.locator("form[action$='/grant'] .btn").click();
    page.locator("#confirm [data-accept]").click();
    page.waitForLoadState();
    second.open(BOOK + "/campaigns");
    assertThat(page.locator("#campaigns tbody tr")).containsText("Version 1");
  }

  /** A state is given with a reason, after a question. */
  private static void turn(Window author, String next, String reason, String state) {
    Page page = author.page();
    page.locator("#reason-" + next).fill(reason);
    page.locator("#turn-" + next + " .btn").click();
    page.locator("#confirm [data-accept]").click();
    assertThat(page.locator(".head .tag")).hasText(state);
    assertThat(page.locator("#history")).containsText(reason);
  }

  @Test
  void theSwitchOfThePortfolioStopsAllAndWhoMayNotIsNotOfferedIt() {
    try (Window lead = chromium.window("manager", "ar", 390);
        Window agent = chromium.window("agent", "en", 1280)) {
      Page page = lead.page();
      lead.open(BOOK + "/campaigns");
      page.locator("#halt-reason").fill("Wrong amounts");
      page.locator("#halt .btn").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice.danger")).containsText("Wrong amounts");
      assertThat(lead.overflow()).isZero();
      assertThat(lead.barriers()).isEmpty();
      page.locator("#halt-reason").fill("Mended");
      page.locator("#halt .btn").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice.danger")).hasCount(0);
      assertThat(agent.open(BOOK + "/campaigns")).isEqualTo(200);
      assertThat(agent.page().locator("#halt")).hasCount(0);
      assertThat(agent.open(BOOK + "/campaign-draft")).isEqualTo(403);
    }
  }
}
