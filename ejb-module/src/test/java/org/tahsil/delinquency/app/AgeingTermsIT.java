package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.AgeingTerms.DayOff;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.delinquency.Holiday;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;

/** Grace, tolerance and days off, on one account with an item due on Friday 2025-01-03. */
class AgeingTermsIT {
  private static final String TODAY = "2025-01-20";
  private TestDelinquency late;
  private AgeingSettings settings;
  private Portfolio portfolio;

  @BeforeEach
  void open() {
    late = new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, TODAY);
    late.books().account("A");
    late.books().item("A", "I1", "2025-01-03", "10.000");
    settings = late.settings();
    portfolio = late.books().portfolio();
  }

  @Test
  void daysOfGraceAndDaysOffAreNotCounted() {
    assertThat(dpd()).isEqualTo(17);
    settings.set(portfolio, terms(5, DayOff.NEXT_WORKING_DAY, "0"), "tester");
    assertThat(dpd()).isEqualTo(10);
    settings.declare(portfolio, new Holiday(day("2025-01-05"), "Holiday", "Gazette"), "tester");
    assertThat(dpd()).isEqualTo(9);
    settings.revoke(portfolio, day("2025-01-05"));
    assertThat(dpd()).isEqualTo(10);
  }

  @Test
  void smallArrearsAreToleratedUpToTheLastUnit() {
    settings.set(portfolio, terms(0, DayOff.COUNTS, "9.999"), "tester");
    assertThat(dpd()).isEqualTo(17);
    settings.set(portfolio, terms(0, DayOff.COUNTS, "10.000"), "tester");
    assertThat(dpd()).isZero();
    assertThat(late.position("A", TODAY).overdue().plain()).isEqualTo("10.000");
    assertThat(reasons()).containsExactly("OVERDUE_TOLERATED");
  }

  @Test
  void theExplanationSaysFromWhenAndWhy() {
    settings.set(portfolio, terms(5, DayOff.NEXT_WORKING_DAY, "0"), "tester");
    assertThat(reasons()).contains("COUNTED_FROM_LATER", "COUNTED_ELAPSED");
  }

  @Test
  void whatWasBelievedBeforeTheTermsCanBeTold() {
    late.today("2025-01-21");
    settings.set(portfolio, terms(5, DayOff.COUNTS, "0"), "tester");
    AsOf then = new AsOf(day(TODAY), day(TODAY));
    assertThat(
            late.delinquency()
                .position(portfolio, new AccountRef("A"), then)
                .orElseThrow()
                .daysPastDue())
        .isEqualTo(17);
    assertThat(dpd()).isEqualTo(12);
  }

  @Test
  void theNextNightCuresWhoIsNoLongerLate() {
    late.wholeNight(TODAY);
    late.today("2025-01-21");
    settings.set(portfolio, terms(30, DayOff.COUNTS, "0"), "tester");
    late.wholeNight("2025-01-21");
    assertThat(late.alerts().list(portfolio, AlertQuery.newest(10)).get(0).kind())
        .isEqualTo(AlertKind.CURE);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> settings.set(portfolio, terms(91, DayOff.COUNTS, "0"), "tester"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("GRACE_DAYS_RANGE");
    assertThatThrownBy(() -> settings.revoke(portfolio, day("2025-01-05")))
        .isInstanceOf(RefusedException.class);
  }

  private List<String> reasons() {
    return late
        .delinquency()
        .explain(portfolio, new AccountRef("A"), AsOf.now(day(TODAY)))
        .orElseThrow()
        .reasons()
        .stream()
        .map(Reason::code)
        .toList();
  }

  private int dpd() {
    return late.dpd("A", TODAY);
  }

  private AgeingTerms terms(int grace, DayOff dayOff, String tolerance) {
    return new AgeingTerms(
        day("2024-01-01"),
        grace,
        dayOff,
        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
        Money.of(tolerance, portfolio.currency()),
        "Contract");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
