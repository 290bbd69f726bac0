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
 * @param oldestUnpaid due date from which days past due are counted; null if nothing is overdue
 * @param credit money received that waits for a due date
 */
public record Position(
    Account account,
    LocalDate asOf,
    int daysPastDue,
    Bucket bucket,
    Money outstanding,
    Money overdue,
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
      int daysPastDue) {}
}
