package org.tahsil.hold;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * A hold to be placed.
 *
 * @param item null: the whole account
 * @param amount how much of the item is disputed; only for a dispute, null: all of it
 * @param stops empty: what its reason stops
 * @param from the first day held; may lie in the past
 * @param to the first day not held any more; null: until it is ended
 * @param note what the person who places it wants to be remembered
 */
public record NewHold(
    HoldReason reason,
    @Nullable ItemRef item,
    @Nullable Money amount,
    Set<Stop> stops,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String note) {

  public NewHold {
    stops = Set.copyOf(stops);
  }
}
