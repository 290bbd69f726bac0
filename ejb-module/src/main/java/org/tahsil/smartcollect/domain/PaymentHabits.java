package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How punctually the last twelve due instalments were paid.
 *
 * @param instalments how many were looked at, 0 without history
 * @param punctuality mean of 100 less 10 a day late, each at least 0; 50 without history
 * @param meanDelayDays unrounded
 */
public record PaymentHabits(int instalments, double punctuality, double meanDelayDays) {

  /**
   * An instalment.
   *
   * @param paidOn when it was paid in full; null: still open
   */
  public record Instalment(LocalDate dueOn, @Nullable LocalDate paidOn) {

    long daysLate(LocalDate today) {
      return Math.max(0, ChronoUnit.DAYS.between(dueOn, paidOn == null ? today : paidOn));
    }
  }

  /** The habits on a date; instalments due later do not count yet. */
  public static PaymentHabits of(
      List<Instalment> instalments, LocalDate today, Settings.Behaviour settings) {
    long[] late =
        instalments.stream()
            .filter(instalment -> !instalment.dueOn().isAfter(today))
            .sorted(Comparator.comparing(Instalment::dueOn).reversed())
            .limit(settings.punctualityEmis())
            .mapToLong(instalment -> instalment.daysLate(today))
            .toArray();
    double punctuality =
        LongStream.of(late)
            .map(days -> Math.max(0, 100 - settings.pointsPerDayLate() * days))
            .average()
            .orElse(settings.punctualityUnknown());
    return new PaymentHabits(late.length, punctuality, LongStream.of(late).average().orElse(0));
  }

  /** The score to show, one decimal. */
  public BigDecimal punctualityScore() {
    return Band.oneDecimal(punctuality);
  }

  /** The mean delay to show, one decimal. */
  public BigDecimal averageDelayDays() {
    return Band.oneDecimal(meanDelayDays);
  }
}
