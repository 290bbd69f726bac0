package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Client;
import org.tahsil.product.EndOfDay;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** A case that people take to an agency, and the pages that show it. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationPageIT {
  private static final String API = "/api/v1/portfolios/STEPS";
  private static final String BOOK = "/portfolios/STEPS";

  private static Chromium chromium;

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"STEPS\",\"name\":\"Steps\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(
        API + "/intake/customers",
        "customer_ref,name,email\nS1,Salim Al Balushi,s1@x.example\nS2,Noor Trading <LLC>,\n");
    admin.csv(
        API + "/intake/accounts",
        """
        account_ref,customer_ref,product,currency,opened_on
        S1-A,S1,LOAN,OMR,2024-01-01
        S2-A,S2,LOAN,OMR,2024-01-01
        """);
    admin.csv(
        API + "/intake/items",
        """
        account_ref,item_ref,due_date,amount
        S1-A,I1,2024-08-01,1305.750
        S2-A,I1,2024-11-01,42.300
        """);
    admin.put(
        "/api/v1/agencies/GULF",
        "{\"name\": \"Gulf Recoveries\", \"share_percent\": \"12.5\", \"active\": true}");
    EndOfDay.run(admin, API, "2025-01-01");
    Client agent = product.as("agent");
    agent.post(
        API + "/escalations",
        "{\"case_id\": \"%s\", \"step\": \"FIELD_VISIT\"}".formatted(caseOf(admin, "S2")));
  }

  private static String caseOf(Client admin, String customer) {
    return Client.json(admin.get(API + "/cases?customer_ref=" + customer))
        .getJsonArray("cases")
        .getJsonObject(0)
        .getJsonNumber("case_id")
        .toString();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  @Order(1)
  void anAgentProposesAStepAndTicksWhatItNeeds() {
    try (Window window = chromium.window("agent", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/accounts/S1-A");
      Locator card = page.locator("#escalation");
      card.locator("#propose-step > summary").click();
      page.locator("#escalate-step").selectOption("AGENCY");
      page.locator("#escalate-agency").selectOption("GULF");
      card.locator("#escalate button").click();
      assertThat(card).containsText("Proposed");
      assertThat(card).containsText("Statement of account is not done");
      tick(page, "Statement of account", Map.of("reference", "DOC-1"));
      tick(page, "Notice given", Map.of("reference", "DOC-2", "date", "2024-12-25"));
      tick(page, "Limitation checked", Map.of("date", "2027-08-01"));
      assertThat(card).containsText("14 days since 25 Dec 2024 have not passed");
      assertThat(card.getByText("Ask for approval")).hasCount(0);
      assertThat(window.overflow()).isZero();
      assertThat(window.barriers()).isEmpty();
      window.picture("escalation-proposed-en-1280");
      window.hasNoComplaints();
    }
  }

  private static void tick(Page page, String item, Map<String, String> values) {
    Locator line =
        page.locator("#escalation details.more")
            .filter(new Locator.FilterOptions().setHasText(item));
    line.locator("summary").first().click();
    values.forEach((name, value) -> line.locator("[name=" + name + "]").fill(value));
    line.locator("button[value=TICK]").click();
    page.waitForLoadState();
  }

  @Test
  @Order(2)
  void aSecondPersonApprovesAndTheFileIsThereToDownload(RunningProduct product) throws Exception {
    product.as("operator").post(API + "/clock", "{\"advance_days\": 10}");
    try (Window agent = chromium.window("agent", "en", 1280)) {
      agent.open(BOOK + "/accounts/S1-A");
      confirmed(agent.page(), "Ask for approval");
      assertThat(agent.page().locator("#escalation")).containsText("Somebody else has to decide");
    }
    try (Window window = chromium.window("manager", "en", 1280)) {
      Page page = window.page();
      window.open(BOOK + "/approvals");
      assertThat(page.locator(".approvals")).containsText("Agency GULF");
      window.picture("escalation-approvals-en-1280");
      window.open(BOOK + "/accounts/S1-A");
      window.picture("escalation-asked-en-1280");
      confirmed(page, "Approve");
      assertThat(page.locator("#escalation")).containsText("Active");
      assertThat(page.locator("#holds")).containsText("Collection agency");
      window.open(BOOK + "/agencies");
      page.locator("#agencies button").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator("#files tbody tr")).hasCount(1);
      Download file =
          page.waitForDownload(() -> page.locator("#files a.main-link").first().click());
      assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
          .contains("ACCOUNT,S1-A,S1,Salim Al Balushi,OMR,1305.750")
          .contains("s1@x.example");
      window.hasNoComplaints();
    }
  }

  private static void confirmed(Page page, String button) {
    page.locator("#escalation .hold-acts button")
        .filter(new Locator.FilterOptions().setHasText(button))
        .click();
    page.locator("#confirm [data-accept]").click();
    page.waitForLoadState();
  }

  @Test
  @Order(3)
  void thePagesFitInBothLanguages() {
    Map<String, String> pages =
        Map.of(
            "escalation-account", BOOK + "/accounts/S1-A",
            "escalation-visit", BOOK + "/accounts/S2-A",
            "escalations-two", BOOK + "/escalations",
            "agencies-one", BOOK + "/agencies?edit=GULF",
            "report-escalations", BOOK + "/reports/escalations");
    for (String language : List.of("en", "ar")) {
      for (int width : List.of(1280, 390)) {
        pages.forEach((name, path) -> fits(name, path, language, width));
      }
    }
  }

  @Test
  @Order(4)
  void theReportIsThereToPrint() throws Exception {
    try (Window window = chromium.window("manager", "en", 1280)) {
      byte[] pdf =
          window.page().request().get(BOOK + "/reports/escalations/file?format=pdf").body();
      assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
      Path folder = Path.of(System.getProperty("tahsil.build"), "screenshots");
      Files.write(folder.resolve("report-escalations.pdf"), pdf);
    }
  }

  private static void fits(String name, String path, String language, int width) {
    try (Window window = chromium.window("manager", language, width)) {
      assertThat(window.open(path)).as(path).isEqualTo(200);
      window.picture(name + "-" + language + "-" + width);
      assertThat(window.overflow()).as("%s %s %s", path, language, width).isZero();
      assertThat(window.barriers()).as("%s %s %s", path, language, width).isEmpty();
      window.hasNoComplaints();
    }
  }
}
