package org.tahsil.manual;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An override to be placed.
 *
 * @param stops at least one
 * @param note why, 1 to 500 characters
 * @param from the first day; null: the business date
 * @param to the first day on which automation acts again
 */
public record NewOverride(
    Set<Automation> stops,
    OverrideReason reason,
    String note,
    @Nullable LocalDate from,
    LocalDate to) {

  public NewOverride {
    stops = Set.copyOf(stops);
  }
}
