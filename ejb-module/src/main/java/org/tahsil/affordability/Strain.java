package org.tahsil.affordability;

import org.tahsil.affordability.Ability.Source;
import org.tahsil.shared.money.Money;

/**
 * What a plan asks of a customer of whom it is known what can be paid.
 *
 * @param capacity what can be paid a month
 * @param mostInMonth the most that the plan asks for within a month
 */
public record Strain(Source source, Money capacity, Money mostInMonth) {

  /** Whether the plan asks for more than can be paid. It may be agreed on all the same. */
  public boolean isAbove() {
    return mostInMonth.compareTo(capacity) > 0;
  }
}
