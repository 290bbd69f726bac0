package org.tahsil.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What offers of a portfolio may be: a dated setting with its source. An offer keeps those of the
 * day on which it was made.
 *
 * @param validFrom null: the product's own, which count where none are set
 * @param offerDays how many days ahead the last day may lie, 1 to 366
 * @param holds whether an offer holds reminders and debits while it runs
 * @param source the policy or decision that they stand on
 */
public record SettlementTerms(
    @Nullable LocalDate validFrom, int offerDays, boolean holds, String source) {

  private static final int STANDARD_DAYS = 31;

  /** A month, and reminders and debits rest. */
  public static final SettlementTerms STANDARD =
      new SettlementTerms(null, STANDARD_DAYS, true, "Tahsil");
}
