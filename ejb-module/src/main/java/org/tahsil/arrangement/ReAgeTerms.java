package org.tahsil.arrangement;

import org.jspecify.annotations.Nullable;

/**
 * Whether plans re-age: the items that a plan covers count their days past due from the dates of
 * the instalments that pay them, for as long as the plan stands.
 *
 * @param afterInstalments how many instalments must have come first, 0 to 12; null: plans never
 *     re-age
 * @param restDays for how many days after an account began to be re-aged no other plan of it does,
 *     0 to 3660
 */
public record ReAgeTerms(@Nullable Integer afterInstalments, int restDays) {

  /** A year's rest. */
  public static final int STANDARD_REST_DAYS = 365;

  /** Plans leave days past due alone. */
  public static final ReAgeTerms NEVER = new ReAgeTerms(null, STANDARD_REST_DAYS);
}
