package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.Facts.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.domain.RetryRule.Escalate;
import org.tahsil.smartcollect.domain.RetryRule.Next;
import org.tahsil.smartcollect.domain.RetryRule.RetryOn;
import org.tahsil.smartcollect.domain.RetryRule.Wait;

class RetryRuleTest {
  private static final LocalDate FAILED_ON = date("2025-01-10");

  /** Failed on the 10th: not before the 12th, not before credit + 2, without a credit the 15th. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-11, 2025-01-13, false",
    "2025-01-10, 2025-01-12, false",
    "2025-01-13, 2025-01-15, false",
    "2025-01-14, 2025-01-16, true",
    "2025-02-03, 2025-02-05, true",
    ",           2025-01-15, false",
  })
  void afterALowBalanceItWaitsForTheCredit(
      @Nullable LocalDate credit, LocalDate next, boolean skips) {
    assertThat(after(1, "04", credit)).isEqualTo(new RetryOn(next, skips));
  }

  @Test
  void afterATechnicalFailureItTriesTheNextDay() {
    assertThat(after(3, "59", date("2025-02-03")))
        .isEqualTo(new RetryOn(date("2025-01-11"), false));
  }

  @Test
  void theFourthFailureGoesToAPerson() {
    assertThat(after(3, "04", null)).isInstanceOf(RetryOn.class);
    assertThat(after(4, "04", null)).isEqualTo(new Escalate("ATTEMPTS_EXHAUSTED"));
    assertThat(after(4, "59", null)).isEqualTo(new Escalate("ATTEMPTS_EXHAUSTED"));
  }

  @ParameterizedTest
  @CsvSource({"01", "07", "06", "08", "13", "57", "61", "AC04", "MD01", "MD07", "nonsense"})
  void classesThatMustNotBeRetriedNeverAre(String code) {
    assertThat(after(1, code, date("2025-01-12"))).isEqualTo(new Escalate("NOT_RETRIED"));
  }

  @ParameterizedTest
  @CsvSource({"98", "82"})
  void whatTheBankHasNotDecidedIsNotAFailure(String code) {
    assertThat(after(1, code, null)).isEqualTo(new Wait());
  }

  @Test
  void aRetryMovesOffDaysOnWhichItsRailDoesNotRun() {
    Settings closed =
        new Settings(
            Settings.DEFAULTS.behaviour(),
            new Settings.Schedule(
                45, 2, 7, Map.of(CollectionMethod.E_NACH, Set.of(DayOfWeek.SATURDAY))),
            Settings.DEFAULTS.retry(),
            Settings.DEFAULTS.saving(),
            Settings.DEFAULTS.signals());
    assertThat(new RetryRule(closed).after(failure(1, "59", null)))
        .isEqualTo(new RetryOn(date("2025-01-12"), false));
  }

  @ParameterizedTest
  @EnumSource
  void onlyLowBalanceTechnicalAndPendingMayBeRetried(ReturnClass returned) {
    assertThat(returned.mayBeRetried())
        .isEqualTo(
            Set.of(ReturnClass.LOW_BALANCE, ReturnClass.TECHNICAL, ReturnClass.PENDING)
                .contains(returned));
  }

  @Test
  void knowsTheCodesOfTheField() {
    assertThat(ReturnClass.of("04")).isEqualTo(ReturnClass.LOW_BALANCE);
    assertThat(ReturnClass.of("01")).isEqualTo(ReturnClass.ACCOUNT_CLOSED);
    assertThat(ReturnClass.of("AM04")).isEqualTo(ReturnClass.LOW_BALANCE);
    assertThat(ReturnClass.of("69")).isEqualTo(ReturnClass.DECEASED_OR_INSOLVENT);
    assertThat(ReturnClass.of("4")).isEqualTo(ReturnClass.UNKNOWN);
    assertThat(ReturnClass.of(null)).isEqualTo(ReturnClass.UNKNOWN);
    assertThat(ReturnClass.of("")).isEqualTo(ReturnClass.UNKNOWN);
  }

  private static Next after(int attempt, String code, @Nullable LocalDate credit) {
    return new RetryRule(Settings.DEFAULTS).after(failure(attempt, code, credit));
  }

  private static RetryRule.Failure failure(int attempt, String code, @Nullable LocalDate credit) {
    return new RetryRule.Failure(
        attempt, ReturnClass.of(code), FAILED_ON, CollectionMethod.E_NACH, credit);
  }
}
