package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.tahsil.smartcollect.CollectionMethod;

/** Every threshold of Smart Collect; {@link #DEFAULTS} are those of seed 002 and resolutions. */
public record Settings(
    Behaviour behaviour, Schedule schedule, Retry retry, Saving saving, Signals signals) {

  /**
   * How habits are read from bank data and payments.
   *
   * @param months calendar months of history that are looked at
   * @param recurringMonths in how many of them a flow must come to count as recurring
   * @param salaryLastDay the salary is looked for on days 1 to this first
   * @param salaryShare a credit on those days is the salary only from this share of the largest
   *     recurring credit on
   * @param listedDays how many spending and low balance days are named
   * @param punctualityEmis over how many due instalments punctuality is taken
   * @param pointsPerDayLate what a day late costs of 100
   * @param punctualityUnknown the score without history
   */
  public record Behaviour(
      int months,
      int recurringMonths,
      int salaryLastDay,
      double salaryShare,
      int listedDays,
      int punctualityEmis,
      int pointsPerDayLate,
      double punctualityUnknown) {}

  /**
   * When debits are planned.
   *
   * @param horizonDays collections are made for items that fall due within so many days
   * @param windowFrom the window begins so many calendar days after the credit
   * @param windowTo and ends so many after it
   * @param closedDays days of the week on which a rail does not run; NACH and UPI run on all
   */
  public record Schedule(
      int horizonDays,
      int windowFrom,
      int windowTo,
      Map<CollectionMethod, Set<DayOfWeek>> closedDays) {}

  /**
   * How a failed debit is tried again.
   *
   * @param attempts in all, then a person
   * @param leastDays between two attempts after a low balance, and after the predicted credit
   * @param mostDays between two attempts where no credit is predicted
   * @param technicalDays after a technical failure
   */
  public record Retry(int attempts, int leastDays, int mostDays, int technicalDays) {}

  /**
   * What smart scheduling is compared with.
   *
   * @param baselinePercent first attempts that succeed without it, 0..100
   * @param retryCost what one more attempt costs, in major units of {@code currency}
   * @param currency ISO 4217; portfolios in another one save nothing until a cost is set for them
   */
  public record Saving(BigDecimal baselinePercent, BigDecimal retryCost, String currency) {}

  /**
   * When a warning is given; E is the customer's largest instalment to come.
   *
   * @param lowAverageHigh average daily balance below this many E is HIGH
   * @param lowAverageMedium below this many E is MEDIUM
   * @param failuresMedium failed attempts in the months of history from which on
   * @param failuresHigh likewise
   * @param irregularMedium consistency score below which
   * @param irregularHigh likewise
   * @param lowDaysMedium share of days with a balance below E from which on, 0..1
   * @param lowDaysHigh likewise
   * @param delaysMedium punctuality score below which
   * @param delaysHigh likewise
   * @param decliningMedium the last 30 days' average falls to this share of that 60 days before
   * @param decliningHigh likewise
   * @param leastGain points of probability from which on a recommendation is worth giving
   */
  public record Signals(
      double lowAverageHigh,
      double lowAverageMedium,
      int failuresMedium,
      int failuresHigh,
      double irregularMedium,
      double irregularHigh,
      double lowDaysMedium,
      double lowDaysHigh,
      double delaysMedium,
      double delaysHigh,
      double decliningMedium,
      double decliningHigh,
      double leastGain) {}

  public static final Settings DEFAULTS =
      new Settings(
          new Behaviour(6, 3, 7, 0.25, 2, 12, 10, 50),
          new Schedule(45, 2, 7, Map.of()),
          new Retry(4, 2, 5, 1),
          new Saving(new BigDecimal("30"), new BigDecimal("50"), "INR"),
          new Signals(0.5, 1.0, 3, 5, 70, 50, 0.3, 0.5, 85, 60, 0.75, 0.5, 0.5));
}
