package org.tahsil.manual.domain;

import java.time.LocalDate;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.money.Money;

/** What an override keeps automation from. */
public final class AtStake {

  private AtStake() {}

  /**
   * What is overdue, or falls due before a day, of what is open and not disputed. What is due only
   * later is left to the override that would be placed then; the overdue amount of today alone
   * would be nothing the day before a large item falls due.
   *
   * @param position as of the day on which the override is placed
   * @param to the first day on which automation acts again
   */
  public static Money until(Position position, LocalDate to) {
    Money due =
        position.items().stream()
            .filter(item -> item.dueOn().isBefore(to))
            .map(item -> item.open().minus(item.disputed()))
            .reduce(Money.zero(position.overdue().currency()), Money::plus);
    return due.compareTo(position.overdue()) < 0 ? position.overdue() : due;
  }
}
