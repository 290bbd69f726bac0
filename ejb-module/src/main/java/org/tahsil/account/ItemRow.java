package org.tahsil.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * An instalment, invoice or bill as a source tells it.
 *
 * @param issuedOn from when it exists; null: the account's opening
 * @param components how the amount divides; null components are taken as zero and the undivided
 *     rest is principal
 */
public record ItemRow(
    AccountRef account,
    ItemRef ref,
    @Nullable LocalDate issuedOn,
    LocalDate dueOn,
    Money amount,
    Components components) {

  /** The parts of an item's amount, paid in the order fee, penalty, interest, principal. */
  public record Components(
      @Nullable Money fee,
      @Nullable Money penalty,
      @Nullable Money interest,
      @Nullable Money principal) {
    public static final Components UNDIVIDED = new Components(null, null, null, null);
  }
}
