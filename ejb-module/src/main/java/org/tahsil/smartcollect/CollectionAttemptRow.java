package org.tahsil.smartcollect;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * An attempt that an earlier system made, as a source tells it.
 *
 * @param item the item it was for; null: the one of the account that is due on that day, if any
 * @param attemptNumber 1 and up in its collection
 * @param balance of the customer's bank account when the debit was tried
 * @param returnCode of the rail, for a failure
 */
public record CollectionAttemptRow(
    CustomerRef customer,
    AccountRef account,
    CollectionRef collection,
    @Nullable ItemRef item,
    LocalDate dueOn,
    int attemptNumber,
    Instant attemptedAt,
    Money amount,
    @Nullable Money balance,
    Status status,
    CollectionMethod method,
    @Nullable String returnCode) {

  /** How it ended. */
  public enum Status {
    SUCCESS,
    FAILED
  }
}
