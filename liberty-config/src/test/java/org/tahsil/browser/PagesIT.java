package org.tahsil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/**
 * Every page, in both languages, wide and narrow: it is there, fits, complains of nothing and puts
 * no barrier in anybody's way.
 */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class PagesIT {
  private static final List<String[]> PAGES =
      List.of(
          new String[] {"overview", "/portfolios/OMT"},
          new String[] {"overview-rupees", "/portfolios/MSM"},
          new String[] {"accounts", "/portfolios/OMT/accounts"},
          new String[] {"accounts-none", "/portfolios/OMT/accounts?q=nobody-has-this-name"},
          new String[] {"accounts-rupees", "/portfolios/MSM/accounts"},
          new String[] {"account", "/portfolios/MSM/accounts/LOAN_CUST_MSM_00001_0"},
          new String[] {"account-late", "/portfolios/OMT/accounts/ACC_OMT_00040"},
          new String[] {"account-planned", "/portfolios/OMT/accounts/ACC_OMT_00013"},
          new String[] {"smart-collect", "/portfolios/MSM/customers/CUST_MSM_00001/smart-collect"},
          new String[] {"alerts", "/portfolios/OMT/alerts"},
          new String[] {"alerts-none", "/portfolios/OMT/alerts?kind=CURE&mine=1"},
          new String[] {"promises", "/portfolios/OMT/promises"},
          new String[] {"promises-kept", "/portfolios/OMT/promises?show=kept"},
          new String[] {"plan-able", "/portfolios/MSM/accounts/LOAN_CUST_MSM_00010_0/plan"},
          new String[] {"plan-unable", "/portfolios/MSM/accounts/LOAN_CUST_MSM_00013_0/plan"},
          new String[] {"plan", "/portfolios/OMT/accounts/ACC_OMT_00040/plan"},
          new String[] {"offer", "/portfolios/OMT/accounts/ACC_OMT_00040/settlement"},
          new String[] {
            "offer-beyond", "/portfolios/OMT/accounts/ACC_OMT_00040/settlement?percent=60"
          },
          new String[] {"account-offered", "/portfolios/OMT/accounts/ACC_OMT_00118"},
          new String[] {"settlements", "/portfolios/OMT/settlements"},
          new String[] {"settlements-none", "/portfolios/OMT/settlements?show=refused"},
          new String[] {"approvals", "/portfolios/OMT/approvals"},
          new String[] {"approvals-all", "/portfolios/OMT/approvals?show=all"},
          new String[] {"campaigns", "/portfolios/OMT/campaigns"},
          new String[] {"campaign", "/portfolios/OMT/campaigns/{campaign}"},
          new String[] {"campaign-rehearsed", "/portfolios/OMT/campaigns/{campaign}?rehearse=1"},
          new String[] {"campaign-draft", "/portfolios/OMT/campaign-draft"},
          new String[] {"templates", "/portfolios/OMT/templates"},
          new String[] {"templates-none", "/portfolios/OMT/templates?channel=CALL&state=DECLINED"},
          new String[] {"template-own", "/portfolios/OMT/templates/own/ar/firm"},
          new String[] {"template-new", "/portfolios/OMT/templates/new"},
          new String[] {
            "template-new-arabic",
            "/portfolios/OMT/templates/new?channel=SMS&language=AR&tier=FINAL"
          },
          new String[] {"report-settlements", "/portfolios/OMT/reports/settlements"},
          new String[] {
            "plan-own",
            "/portfolios/OMT/accounts/ACC_OMT_00040/plan?own=1&due_1=2025-01-10&amount_1=50"
          },
          new String[] {"work", "/portfolios/OMT/work?scope=ALL"},
          new String[] {"work-left-out", "/portfolios/OMT/work?scope=ALL&left_out=1"},
          new String[] {"overrides", "/portfolios/OMT/overrides"},
          new String[] {"overrides-refused", "/portfolios/OMT/overrides?show=refused"},
          new String[] {"load", "/portfolios/OMT/load"},
          new String[] {"load-desk", "/portfolios/OMT/load?agent=salim"},
          new String[] {"setting-skills", "/portfolios/OMT/settings/skills"},
          new String[] {"escalations", "/portfolios/OMT/escalations"},
          new String[] {"escalations-none", "/portfolios/OMT/escalations?step=LEGAL&state=PAID"},
          new String[] {"agencies", "/portfolios/OMT/agencies"},
          new String[] {"concerns", "/portfolios/OMT/concerns"},
          new String[] {"concerns-overdue", "/portfolios/OMT/concerns?show=overdue"},
          new String[] {"concern", "/portfolios/OMT/concerns/{concern}"},
          new String[] {"account-concern", "/portfolios/OMT/accounts/ACC_OMT_00044"},
          new String[] {"assist", "/portfolios/OMT/accounts/ACC_OMT_00040/assist"},
          new String[] {"assist-promised", "/portfolios/OMT/accounts/ACC_OMT_00013/assist"},
          new String[] {"report-productivity", "/portfolios/OMT/reports/agent-productivity"},
          new String[] {"risk", "/portfolios/OMT/risk"},
          new String[] {"trends", "/portfolios/OMT/trends"},
          new String[] {"trends-rupees", "/portfolios/MSM/trends"},
          new String[] {"reports", "/portfolios/OMT/reports"},
          new String[] {"report-detail", "/portfolios/OMT/reports/ageing-detail"},
          new String[] {
            "report-compared", "/portfolios/MSM/reports/ageing-by-branch?compare_with=2024-12-01"
          },
          new String[] {"prepared", "/portfolios/OMT/prepared-reports"},
          new String[] {"report-refused", "/portfolios/OMT/reports/roll-rates?from=2999-01-01"},
          new String[] {"settings", "/portfolios/OMT/settings"},
          new String[] {"setting-ageing-terms", "/portfolios/OMT/settings/ageing-terms"},
          new String[] {"setting-holidays", "/portfolios/OMT/settings/holidays"},
          new String[] {"setting-schemes", "/portfolios/OMT/settings/schemes"},
          new String[] {"setting-alert-terms", "/portfolios/OMT/settings/alert-terms"},
          new String[] {"setting-promise-terms", "/portfolios/OMT/settings/promise-terms"},
          new String[] {
            "setting-affordability-terms", "/portfolios/OMT/settings/affordability-terms"
          },
          new String[] {"setting-settlement-terms", "/portfolios/OMT/settings/settlement-terms"},
          new String[] {"setting-authorities", "/portfolios/OMT/settings/authorities"},
          new String[] {"setting-override-terms", "/portfolios/OMT/settings/override-terms"},
          new String[] {"setting-work-terms", "/portfolios/OMT/settings/work-terms"},
          new String[] {
            "setting-case-rules", "/portfolios/OMT/settings/case-rules?part=OVERDUE_VALUE"
          },
          new String[] {
            "setting-outcome-rules", "/portfolios/OMT/settings/outcome-rules?part=CALL_BACK"
          },
          new String[] {
            "setting-concern-rules", "/portfolios/OMT/settings/concern-rules?part=HARDSHIP"
          },
          new String[] {
            "setting-escalation-steps", "/portfolios/OMT/settings/escalation-steps?part=AGENCY"
          },
          new String[] {"setting-contact-terms", "/portfolios/OMT/settings/contact-terms"},
          new String[] {"contact-facts", "/portfolios/OMT/accounts/ACC_OMT_00003/contact-facts"},
          new String[] {"nights", "/portfolios/OMT/nights"},
          new String[] {"mailbox", "/mailbox"},
          new String[] {"reports-by-item", "/portfolios/OMT/reports?basis=item"},
          new String[] {"dead-letters", "/dead-letters"},
          new String[] {"webhooks", "/webhooks"},
          new String[] {"portfolios", "/portfolios"},
          new String[] {"not-found", "/portfolios/NOWHERE"});

  /** Part of the names of the pages to look at; all of them unless told. */
  private static final String WANTED = System.getProperty("pages", "");

  private static final List<Integer> WIDTHS = List.of(1280, 390);

  private static Chromium chromium;
  private static String concern = "";
  private static String campaign = "";

  @BeforeAll
  static void open(RunningProduct product) {
    chromium = new Chromium(product.baseUrl());
    concern = OneConcern.underReview(product);
    campaign = OneCampaign.written(product);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  static Stream<Arguments> everyPage() {
    return Stream.of("en", "ar")
        .flatMap(
            language ->
                PAGES.stream()
                    .filter(page -> page[0].contains(WANTED))
                    .map(page -> Arguments.of(page[0], page[1], language)));
  }

  @ParameterizedTest(name = "{0} in {2}")
  @MethodSource("everyPage")
  void isThereFitsAndIsOpenToAll(String name, String path, String language) {
    try (Window window = chromium.window("admin", language, WIDTHS.get(0))) {
      int expected = name.equals("not-found") ? 404 : 200;
      assertThat(window.open(path.replace("{concern}", concern).replace("{campaign}", campaign)))
          .isEqualTo(expected);
      assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(window.page().locator("h1").count()).isEqualTo(1);
      WIDTHS.forEach(width -> fits(window, width, name + "-" + language));
      if (expected == 200) {
        window.hasNoComplaints();
      }
    }
  }

  private static void fits(Window window, int width, String name) {
    window.becomes(width);
    window.picture(name + "-" + width);
    assertThat(window.overflow()).as("pixels beyond the window of %d", width).isZero();
    assertThat(window.barriers()).as("at %d", width).isEmpty();
  }

  @ParameterizedTest(name = "sign-in in {0} at {1}")
  @MethodSource("doors")
  void theDoorIsOpenToAll(String language, int width) {
    try (Window window = chromium.stranger(language, width)) {
      assertThat(window.open("/login")).isEqualTo(200);
      assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
      window.picture("sign-in-" + language + "-" + width);
      assertThat(window.overflow()).isZero();
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  static Stream<Arguments> doors() {
    return Stream.of("en", "ar")
        .flatMap(language -> Stream.of(1280, 390).map(width -> Arguments.of(language, width)));
  }
}
