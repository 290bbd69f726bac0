package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * What came of a contact.
 *
 * @param at business instant of the contact; null: now
 * @param amount of PROMISE_TO_PAY what is promised, of DISPUTE how much of the item (null: all)
 * @param promisedOn of PROMISE_TO_PAY
 * @param callbackAt of CALL_BACK, a business instant
 * @param item of DISPUTE
 * @param disputeReason of DISPUTE, in the customer's words
 * @param note at most 500 characters
 * @param sourceRef a dialler's number of the call, unique in the portfolio
 * @param corrects the outcome that this one stands for instead
 */
public record NewOutcome(
    AccountRef account,
    OutcomeKind kind,
    String channel,
    @Nullable Instant at,
    @Nullable Money amount,
    @Nullable LocalDate promisedOn,
    @Nullable Instant callbackAt,
    @Nullable ItemRef item,
    @Nullable String disputeReason,
    @Nullable String note,
    @Nullable String sourceRef,
    @Nullable Long corrects) {

  /** A call that needs no more than its outcome. */
  public static NewOutcome call(AccountRef account, OutcomeKind kind, @Nullable String note) {
    return new NewOutcome(
        account, kind, "CALL", null, null, null, null, null, null, note, null, null);
  }
}
