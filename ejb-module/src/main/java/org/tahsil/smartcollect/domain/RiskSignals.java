package org.tahsil.smartcollect.domain;

import static org.tahsil.smartcollect.domain.Finding.Severity.HIGH;
import static org.tahsil.smartcollect.domain.Finding.Severity.MEDIUM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tahsil.smartcollect.domain.Finding.Severity;

/** Which warnings a customer's habits give. */
public final class RiskSignals {
  private static final int STRETCH_DAYS = 30;

  private final Settings.Signals settings;
  private final Habits habits;

  /**
   * What is known of a customer.
   *
   * @param instalment the largest to come; empty: none is
   * @param failedAttempts in the months of history
   * @param hasCredits whether the bank data show any credit
   */
  public record Habits(
      LocalDate today,
      Optional<SalaryPattern> salary,
      SpendingPattern spending,
      PaymentHabits payments,
      Optional<BigDecimal> instalment,
      int failedAttempts,
      boolean hasCredits) {}

  private RiskSignals(Settings.Signals settings, Habits habits) {
    this.settings = settings;
    this.habits = habits;
  }

  /** The signals, gravest first. */
  public static List<Finding> of(Habits habits, Settings.Signals settings) {
    RiskSignals rules = new RiskSignals(settings, habits);
    return Stream.of(
            rules.lowAverage(),
            rules.failures(),
            rules.irregularIncome(),
            rules.cashManagement(),
            rules.delays(),
            rules.declining())
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  private Optional<Finding> lowAverage() {
    if (habits.instalment.isEmpty() || habits.spending.averageDailyBalance().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal average = habits.spending.averageDailyBalance().get();
    double e = habits.instalment.get().doubleValue();
    return below(
            average.doubleValue(), settings.lowAverageHigh() * e, settings.lowAverageMedium() * e)
        .map(grade -> finding("LOW_AVERAGE_BALANCE", grade, Map.of("average", average)));
  }

  private Optional<Finding> failures() {
    return atLeast(habits.failedAttempts, settings.failuresHigh(), settings.failuresMedium())
        .map(
            grade ->
                finding(
                    "REPEATED_COLLECTION_FAILURES",
                    grade,
                    Map.of("failures", habits.failedAttempts)));
  }

  private Optional<Finding> irregularIncome() {
    if (habits.salary.isEmpty()) {
      return habits.hasCredits
          ? Optional.of(new Finding("IRREGULAR_INCOME", MEDIUM, "NO_RECURRING_INCOME", Map.of()))
          : Optional.empty();
    }
    double consistency = habits.salary.get().consistency();
    return below(consistency, settings.irregularHigh(), settings.irregularMedium())
        .map(grade -> finding("IRREGULAR_INCOME", grade, Map.of("score", plain(consistency))));
  }

  private Optional<Finding> cashManagement() {
    double share = habits.instalment.map(habits.spending.balances()::shareBelow).orElse(0.0);
    return atLeast(share, settings.lowDaysHigh(), settings.lowDaysMedium())
        .map(
            grade ->
                finding(
                    "POOR_CASH_MANAGEMENT",
                    grade,
                    Map.of(
                        "share",
                        plain(100 * share),
                        "instalment",
                        habits.instalment.orElse(BigDecimal.ZERO))));
  }

  private Optional<Finding> delays() {
    return habits.payments.instalments() == 0
        ? Optional.empty()
        : below(habits.payments.punctuality(), settings.delaysHigh(), settings.delaysMedium())
            .map(
                grade ->
                    finding(
                        "PAYMENT_DELAYS",
                        grade,
                        Map.of(
                            "instalments",
                            habits.payments.instalments(),
                            "days",
                            habits.payments.averageDelayDays().toPlainString())));
  }

  private Optional<Finding> declining() {
    OptionalDouble newest = stretch(0);
    OptionalDouble middle = stretch(1);
    OptionalDouble oldest = stretch(2);
    if (oldest.isEmpty() || middle.isEmpty() || newest.isEmpty() || oldest.getAsDouble() <= 0) {
      return Optional.empty();
    }
    boolean falls =
        newest.getAsDouble() < middle.getAsDouble() && middle.getAsDouble() < oldest.getAsDouble();
    double share = newest.getAsDouble() / oldest.getAsDouble();
    return falls
        ? below(
                share,
                Math.nextUp(settings.decliningHigh()),
                Math.nextUp(settings.decliningMedium()))
            .map(
                grade ->
                    finding(
                        "DECLINING_BALANCE", grade, Map.of("decline", plain(100 * (1 - share)))))
        : Optional.empty();
  }

  /** The mean balance of thirty days, that many stretches of thirty days ago. */
  private OptionalDouble stretch(int ago) {
    LocalDate last = habits.today.minusDays((long) STRETCH_DAYS * ago);
    return habits.spending.balances().average(last.minusDays(STRETCH_DAYS - 1L), last);
  }

  private static Optional<Severity> below(double value, double high, double medium) {
    return value < high
        ? Optional.of(HIGH)
        : value < medium ? Optional.of(MEDIUM) : Optional.empty();
  }

  private static Optional<Severity> atLeast(double value, double high, double medium) {
    return value >= high
        ? Optional.of(HIGH)
        : value >= medium ? Optional.of(MEDIUM) : Optional.empty();
  }

  private static Finding finding(String type, Severity severity, Map<String, Object> facts) {
    return new Finding(type, severity, type, facts);
  }

  private static String plain(double value) {
    return Band.oneDecimal(value).toPlainString();
  }
}
