package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.Facts.SETTINGS;
import static org.tahsil.smartcollect.domain.Facts.TODAY;
import static org.tahsil.smartcollect.domain.Facts.amount;
import static org.tahsil.smartcollect.domain.Facts.date;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.domain.Finding.Severity;

class AdviceTest {

  @Test
  void theImpactIsThisCustomersOwnChangeOfProbability() {
    Forecast forecast = ScheduleTest.demonstration();
    List<Advice> advices = advise(forecast, List.of(prospect(forecast, false)), 82.5);
    assertThat(advices)
        .extracting(Advice::type, Advice::priority)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Advice.Type.EARLY_REMINDER, Severity.MEDIUM),
            org.assertj.core.groups.Tuple.tuple(Advice.Type.RESCHEDULE, Severity.LOW),
            org.assertj.core.groups.Tuple.tuple(Advice.Type.INCREASE_FREQUENCY, Severity.LOW));
    assertThat(advices.get(0).facts()).containsEntry("from", "92.5").containsEntry("to", "94.1");
    assertThat(advices.get(1).facts())
        .containsEntry("to", "93.0")
        .containsEntry("date", "2025-01-05");
    assertThat(advices.get(2).facts()).containsEntry("to", "40.0");
  }

  @Test
  void aHopelessAttemptIsLeftOutAndAPlanOffered() {
    Forecast poor = new Forecast(TODAY, amount("20000"), List.of(), 50);
    List<Advice> advices = advise(poor, List.of(prospect(poor, false)), 50);
    assertThat(advices)
        .extracting(Advice::type)
        .contains(Advice.Type.SKIP_ATTEMPT, Advice.Type.FLEXIBLE_PLAN);
    assertThat(advices.get(0).facts()).containsEntry("cost", amount("50"));
  }

  @Test
  void aRetryThatWaitsForADistantCreditSkipsAttempts() {
    Forecast rich = new Forecast(TODAY, amount("900000"), List.of(), 100);
    assertThat(advise(rich, List.of(prospect(rich, true)), 100))
        .extracting(Advice::type)
        .contains(Advice.Type.SKIP_ATTEMPT);
    assertThat(advise(rich, List.of(prospect(rich, false)), 100)).isEmpty();
  }

  @Test
  void withoutACollectionToComeThereIsNothingToAdvise() {
    assertThat(advise(ScheduleTest.demonstration(), List.of(), 10)).isEmpty();
  }

  @Test
  void warnsOfWhatTheThresholdsSay() {
    assertThat(signals(lines("12400", 92), 82.5, 0, Optional.empty()))
        .extracting(Finding::type, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("LOW_AVERAGE_BALANCE", Severity.HIGH),
            org.assertj.core.groups.Tuple.tuple("POOR_CASH_MANAGEMENT", Severity.HIGH),
            org.assertj.core.groups.Tuple.tuple("IRREGULAR_INCOME", Severity.MEDIUM),
            org.assertj.core.groups.Tuple.tuple("PAYMENT_DELAYS", Severity.MEDIUM));
    assertThat(
            signals(
                lines("25000", 92),
                100,
                3,
                Optional.of(new SalaryPattern(3, amount("1"), 49, false))))
        .extracting(Finding::type, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("IRREGULAR_INCOME", Severity.HIGH),
            org.assertj.core.groups.Tuple.tuple("REPEATED_COLLECTION_FAILURES", Severity.MEDIUM));
    assertThat(
            signals(
                lines("25000", 92),
                100,
                2,
                Optional.of(new SalaryPattern(3, amount("1"), 70, false))))
        .isEmpty();
  }

  @Test
  void warnsOfABalanceThatFallsStretchByStretch() {
    List<BankLine> lines = new ArrayList<>();
    LocalDate first = TODAY.minusDays(89);
    for (int day = 0; day < 90; day++) {
      BigDecimal balance = BigDecimal.valueOf(200_000 - 40_000L * (day / 30));
      lines.add(new BankLine("B", first.plusDays(day), false, amount("1"), balance, ""));
    }
    SpendingPattern spending = SpendingPattern.of(lines, TODAY, SETTINGS.behaviour());
    assertThat(
            RiskSignals.of(
                habits(spending, 100, 0, Optional.of(new SalaryPattern(3, amount("1"), 99, false))),
                SETTINGS.signals()))
        .singleElement()
        .satisfies(signal -> assertThat(signal.type()).isEqualTo("DECLINING_BALANCE"))
        .satisfies(signal -> assertThat(signal.severity()).isEqualTo(Severity.MEDIUM))
        .satisfies(signal -> assertThat(signal.facts()).containsEntry("decline", "40.0"));
  }

  @Test
  void balancesAreCarriedForwardAndSummedOverAccounts() {
    List<BankLine> lines =
        List.of(
            new BankLine("A", date("2024-12-29"), true, amount("10"), amount("30"), ""),
            new BankLine("A", date("2024-12-31"), false, amount("5"), amount("25"), ""),
            new BankLine("B", date("2024-12-30"), false, amount("40"), amount("60"), ""));
    SpendingPattern pattern = SpendingPattern.of(lines, TODAY, SETTINGS.behaviour());
    assertThat(pattern.averageDailyBalance().orElseThrow()).isEqualByComparingTo("97.5");
    assertThat(pattern.highSpendingDays()).containsExactly(30, 31);
    assertThat(pattern.lowBalanceDays()).containsExactly(1, 31);
    assertThat(DailyBalances.of(List.of(), TODAY).average()).isEmpty();
  }

  private static List<Advice> advise(Forecast forecast, List<Prospect> some, double punctuality) {
    SpendingPattern spending = SpendingPattern.of(List.of(), TODAY, SETTINGS.behaviour());
    return Recommendations.of(
        habits(spending, punctuality, 0, Optional.empty()), some, forecast, SETTINGS);
  }

  private static Prospect prospect(Forecast forecast, boolean skips) {
    return Prospect.of(
        new Prospect.Plan(
            "C",
            amount("25000"),
            date("2025-01-05"),
            date("2025-01-15"),
            TODAY,
            CollectionMethod.E_NACH,
            skips),
        forecast,
        SalaryPattern.among(forecast.flows(), SETTINGS.behaviour()),
        SETTINGS.schedule());
  }

  private static List<Finding> signals(
      List<BankLine> lines, double punctuality, int failures, Optional<SalaryPattern> salary) {
    SpendingPattern spending = SpendingPattern.of(lines, TODAY, SETTINGS.behaviour());
    return RiskSignals.of(habits(spending, punctuality, failures, salary), SETTINGS.signals());
  }

  private static RiskSignals.Habits habits(
      SpendingPattern spending, double punctuality, int failures, Optional<SalaryPattern> salary) {
    return new RiskSignals.Habits(
        TODAY,
        salary,
        spending,
        new PaymentHabits(12, punctuality, 1.75),
        Optional.of(amount("25000")),
        failures,
        true);
  }

  private static List<BankLine> lines(String balance, int days) {
    return List.of(
        new BankLine("B", TODAY.minusDays(days), true, amount("1"), amount(balance), "x"));
  }
}
