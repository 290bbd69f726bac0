package org.tahsil.smartcollect.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.domain.AttemptRule;
import org.tahsil.smartcollect.domain.CollectionState;
import org.tahsil.smartcollect.domain.ReturnClass;

/**
 * A collection as it stands.
 *
 * @param amount what is to be debited, or what was
 * @param attempts made so far, of any outcome
 * @param debitsHeld whether a hold stops debits on the day of asking
 * @param promised whether a promise or plan of the account is open
 * @param manualUntil the first day on which the product debits again by itself an account that
 *     people have taken over; null: they have not
 */
public record StoredCollection(
    long key,
    String id,
    long account,
    long customer,
    AccountRef accountRef,
    Optional<ItemRef> item,
    LocalDate dueOn,
    Money amount,
    CollectionState state,
    LocalDate scheduledOn,
    @Nullable LocalDate retryOn,
    boolean skipsAttempts,
    @Nullable String lastReturnCode,
    int attempts,
    boolean debitsHeld,
    boolean promised,
    @Nullable LocalDate manualUntil) {

  /** What the attempt rule looks at. */
  public AttemptRule.Candidate candidate() {
    return new AttemptRule.Candidate(
        id,
        state,
        dueOn,
        amount.amount(),
        lastReturnCode == null ? null : ReturnClass.of(lastReturnCode),
        retryOn,
        debitsHeld,
        promised,
        manualUntil);
  }
}
