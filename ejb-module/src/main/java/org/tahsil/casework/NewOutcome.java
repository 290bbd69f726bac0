package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * What came of a contact.
 *
 * @param channel of a correction that of the contact that it corrects, whatever is given
 * @param at business instant of the contact; null: now, or that of what it corrects
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

  /** The same with its times as exact as they are kept: to the microsecond. */
  public NewOutcome asKept() {
    return with(channel, kept(at), kept(callbackAt));
  }

  /** The same about another contact: a correction is about the one that it corrects. */
  public NewOutcome about(String itsChannel, Instant itsTime) {
    return with(itsChannel, itsTime, callbackAt);
  }

  private NewOutcome with(String by, @Nullable Instant when, @Nullable Instant call) {
    return new NewOutcome(
        account,
        kind,
        by,
        when,
        amount,
        promisedOn,
        call,
        item,
        disputeReason,
        note,
        sourceRef,
        corrects);
  }

  private static @Nullable Instant kept(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }
}
