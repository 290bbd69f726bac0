package org.tahsil.contact;

import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/**
 * How much of a cap was used.
 *
 * @param customer null: the cap is the portfolio's
 * @param account the debt that the cap counts; null: it counts the customer or the portfolio
 * @param pack code:version
 * @param used contacts that the rule counts, 1 or more
 * @param max what the rule lets pass, 1 or more
 */
public record CapUse(
    @Nullable CustomerRef customer,
    @Nullable AccountRef account,
    String pack,
    String rule,
    String clause,
    int used,
    int max) {

  /** Whether so many per cent of the cap were used. */
  public boolean isNear(int percent) {
    return used * 100L >= (long) max * percent;
  }
}
