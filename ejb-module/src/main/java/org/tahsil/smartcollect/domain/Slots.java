package org.tahsil.smartcollect.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.smartcollect.CollectionMethod;

/** On which day a debit is presented. A slot moves off days on which its rail does not run. */
public final class Slots {
  private final Settings.Schedule settings;

  public Slots(Settings.Schedule settings) {
    this.settings = settings;
  }

  /** The date itself, or the next on which the rail runs. */
  public LocalDate onOrAfter(LocalDate date, CollectionMethod rail) {
    return Stream.iterate(date, day -> day.plusDays(1))
        .limit(7)
        .filter(day -> runs(day, rail))
        .findFirst()
        .orElse(date);
  }

  /**
   * Where an instalment is scheduled: the presentation day on or after its due date, without one
   * the due date; for an overdue one from today on.
   *
   * @param presentationDay 1..28
   */
  public LocalDate scheduled(
      LocalDate dueOn, LocalDate today, @Nullable Integer presentationDay, CollectionMethod rail) {
    LocalDate from = dueOn.isAfter(today) ? dueOn : today;
    if (presentationDay == null) {
      return onOrAfter(from, rail);
    }
    LocalDate inMonth = from.withDayOfMonth(presentationDay);
    return onOrAfter(inMonth.isBefore(from) ? inMonth.plusMonths(1) : inMonth, rail);
  }

  /**
   * Where a collection stands: a person's choice or the retry rule's date before the schedule, and
   * never in the past.
   *
   * @param rescheduledOn a person's choice
   * @param retryOn the retry rule's date
   */
  public LocalDate planned(
      Instalment instalment,
      LocalDate today,
      @Nullable LocalDate rescheduledOn,
      @Nullable LocalDate retryOn) {
    if (rescheduledOn != null && !rescheduledOn.isBefore(today)) {
      return rescheduledOn;
    }
    if (retryOn != null) {
      return onOrAfter(retryOn.isBefore(today) ? today : retryOn, instalment.rail);
    }
    return scheduled(instalment.dueOn, today, instalment.presentationDay, instalment.rail);
  }

  /** What the schedule of an instalment depends on. */
  public record Instalment(
      LocalDate dueOn, @Nullable Integer presentationDay, CollectionMethod rail) {}

  /**
   * The likeliest day of a window from a date on, the earliest of equals; empty if none is left.
   */
  public Optional<LocalDate> best(
      CreditWindow window, LocalDate from, Prospect.Plan plan, Forecast forecast) {
    return window
        .days()
        .filter(day -> !day.isBefore(from) && runs(day, plan.rail()))
        .max(
            Comparator.comparing((LocalDate day) -> forecast.probability(plan.amount(), day))
                .thenComparing(Comparator.reverseOrder()));
  }

  private boolean runs(LocalDate day, CollectionMethod rail) {
    return !settings.closedDays().getOrDefault(rail, Set.of()).contains(day.getDayOfWeek());
  }
}
