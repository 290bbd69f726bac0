package org.tahsil.concern;

import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * A concern as it is told.
 *
 * @param customer whom it is about; null: the customer of the account
 * @param account null: all accounts of the customer in the portfolio; a dispute needs one
 * @param reason one of the kind's codes
 * @param told in the teller's words, at most 2000 characters
 * @param item of a dispute
 * @param amount of a dispute; null: what is open of the item
 * @param sourceRef the teller's own number, unique in the portfolio
 */
public record NewConcern(
    ConcernKind kind,
    @Nullable CustomerRef customer,
    @Nullable AccountRef account,
    String reason,
    @Nullable String told,
    @Nullable ItemRef item,
    @Nullable Money amount,
    @Nullable String sourceRef) {

  /** A concern about one account that is no dispute. */
  public static NewConcern of(ConcernKind kind, AccountRef account, String reason) {
    return new NewConcern(kind, null, account, reason, null, null, null, null);
  }
}
