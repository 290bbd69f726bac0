package org.tahsil.concern;

import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * What an outcome posts.
 *
 * @param account of a credit note or write-off whose debt is lessened; null: the concern's account.
 *     Of a correction where the payment belongs; null: nowhere, it is only taken back
 * @param amount of a credit note or write-off
 * @param item of a credit note
 * @param payment of a correction: the payment that is taken back
 */
public record Remedy(
    Kind kind,
    @Nullable AccountRef account,
    @Nullable Money amount,
    @Nullable ItemRef item,
    @Nullable PaymentRef payment) {

  /** The sort of posting. */
  public enum Kind {
    /** What the lender asked too much. */
    CREDIT_NOTE,
    /** What the lender gives up. */
    WRITE_OFF,
    /** A payment taken back and, as wanted, posted to the account where it belongs. */
    CORRECTION
  }

  public static Remedy creditNote(@Nullable AccountRef account, Money amount, ItemRef item) {
    return new Remedy(Kind.CREDIT_NOTE, account, amount, item, null);
  }

  public static Remedy writeOff(@Nullable AccountRef account, Money amount) {
    return new Remedy(Kind.WRITE_OFF, account, amount, null, null);
  }

  public static Remedy correction(PaymentRef payment, @Nullable AccountRef rightful) {
    return new Remedy(Kind.CORRECTION, rightful, null, null, payment);
  }
}
