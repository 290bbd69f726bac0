package org.tahsil.affordability.domain;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.arrangement.Instalment;
import org.tahsil.shared.money.Money;

/** What instalments ask for in a month. */
public final class Months {

  private Months() {}

  /**
   * The most that falls due within a month from any of the dates; of a month that begins on 31
   * January through 27 February.
   *
   * @param parts at least one
   */
  public static Money most(List<Instalment> parts) {
    Money most = Money.zero(parts.get(0).amount().currency());
    for (Instalment first : parts) {
      LocalDate end = first.dueOn().plusMonths(1);
      Money sum =
          parts.stream()
              .filter(part -> !part.dueOn().isBefore(first.dueOn()) && part.dueOn().isBefore(end))
              .map(Instalment::amount)
              .reduce(Money.zero(most.currency()), Money::plus);
      most = sum.compareTo(most) > 0 ? sum : most;
    }
    return most;
  }
}
