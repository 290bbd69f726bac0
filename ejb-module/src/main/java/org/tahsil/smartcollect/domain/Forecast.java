package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the customer's bank accounts will hold.
 *
 * @param current latest known balance over all bank accounts, major units
 * @param punctuality 0..100
 */
public record Forecast(
    LocalDate today, BigDecimal current, List<RecurringFlow> flows, double punctuality) {

  public Forecast {
    flows = List.copyOf(flows);
  }

  /** Current balance with the credits and without the debits expected after today up to a date. */
  public BigDecimal predicted(LocalDate on) {
    return sum(current, on, true);
  }

  /** The same if no expected credit comes. */
  public BigDecimal predictedWithoutCredits(LocalDate on) {
    return sum(current, on, false);
  }

  /** The probability, in per cent, that a debit of an amount goes through on a date. */
  public BigDecimal probability(BigDecimal amount, LocalDate on) {
    return Band.probability(predicted(on), current, amount, punctuality);
  }

  /** The same for a customer who is known to pay as the given score says. */
  public Forecast withPunctuality(double score) {
    return new Forecast(today, current, flows, score);
  }

  private BigDecimal sum(BigDecimal start, LocalDate on, boolean creditsCome) {
    BigDecimal sum = start;
    for (RecurringFlow flow : flows) {
      BigDecimal expected = flow.expected(today, on);
      if (!flow.credit()) {
        sum = sum.subtract(expected);
      } else if (creditsCome) {
        sum = sum.add(expected);
      }
    }
    return sum;
  }
}
