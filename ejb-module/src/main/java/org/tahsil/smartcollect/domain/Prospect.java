package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tahsil.smartcollect.CollectionMethod;

/**
 * A collection to come and what is predicted for it.
 *
 * @param probability per cent, one decimal
 * @param window the first after a credit that does not end before today and the due date
 * @param slot the likeliest day of the window on which the debit is allowed and its rail runs
 */
public record Prospect(
    Plan plan,
    BigDecimal predicted,
    Band band,
    BigDecimal probability,
    Optional<CreditWindow> window,
    Optional<LocalDate> slot) {

  /**
   * A collection as it is planned.
   *
   * @param allowedFrom the first day on which a debit is allowed
   * @param skipsAttempts whether its retry waits for a credit further off than retries usually are
   */
  public record Plan(
      String id,
      BigDecimal amount,
      LocalDate dueOn,
      LocalDate scheduledOn,
      LocalDate allowedFrom,
      CollectionMethod rail,
      boolean skipsAttempts) {}

  /** Looks ahead for one collection. */
  public static Prospect of(
      Plan plan, Forecast forecast, Optional<SalaryPattern> salary, Settings.Schedule settings) {
    LocalDate today = forecast.today();
    LocalDate notEndingBefore = later(today, plan.dueOn);
    Optional<CreditWindow> window =
        salary.map(pattern -> CreditWindow.first(pattern.day(), notEndingBefore, settings));
    BigDecimal predicted = forecast.predicted(plan.scheduledOn);
    return new Prospect(
        plan,
        predicted,
        Band.of(predicted, forecast.current(), plan.amount),
        forecast.probability(plan.amount, plan.scheduledOn),
        window,
        window.flatMap(
            days ->
                new Slots(settings).best(days, later(today, plan.allowedFrom), plan, forecast)));
  }

  /** Whether the scheduled date lies in the window. */
  public boolean withinWindow() {
    return window.filter(days -> days.contains(plan.scheduledOn)).isPresent();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
