package org.tahsil.casework;

import java.time.LocalDate;
import java.util.Map;
import org.tahsil.shared.money.Money;

/**
 * Promises that are open and do not take a customer off the worklist, for they are smaller than the
 * work terms ask for.
 *
 * @param promised what they still ask for, 0 or more
 * @param overdue on the accounts that they are about
 * @param dueOn the earliest date of an instalment that is not paid yet
 */
public record SmallPromise(Money promised, Money overdue, LocalDate dueOn) {

  /** In words: who speaks with the customer must know that something was agreed. */
  public Worth.Term term() {
    return new Worth.Term(
        "WORK_SMALL_PROMISE",
        Map.of(
            "promised", promised.plain(),
            "overdue", overdue.plain(),
            "currency", overdue.currency().getCurrencyCode(),
            "due_on", dueOn.toString()));
  }
}
