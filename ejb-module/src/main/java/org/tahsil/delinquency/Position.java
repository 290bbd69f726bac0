package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * Where an account stands at the end of a date.
 *
 * @param clockHeld whether a hold stops the count of days on that date
 * @param overdue without what is disputed
 * @param oldestUnpaid date from which days past due are counted, moved on by the days on which a
 *     hold stopped the clock; null if nothing is overdue
 * @param credit money received that waits for a due date
 */
public record Position(
    Account account,
    AsOf asOf,
    int daysPastDue,
    boolean clockHeld,
    Bucket bucket,
    Money outstanding,
    Money overdue,
    Money disputed,
    Money credit,
    @Nullable LocalDate oldestUnpaid,
    List<Item> items) {

  /** An item as it stands on that date; all issued ones, oldest due date first. */
  public record Item(
      ItemRef ref,
      LocalDate issuedOn,
      LocalDate dueOn,
      Money amount,
      Money paid,
      Money open,
      Money disputed,
      int daysPastDue) {}
}
