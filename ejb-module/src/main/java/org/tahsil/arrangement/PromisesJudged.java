package org.tahsil.arrangement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;

/**
 * Promises or plans came to something else, by money, dates or people; fired inside the
 * transaction.
 *
 * @param night the night that found it; null: between nights
 */
public record PromisesJudged(Portfolio portfolio, List<Change> changes, @Nullable UUID night) {

  public PromisesJudged {
    changes = List.copyOf(changes);
  }

  /**
   * What became of one.
   *
   * @param number of the change, unique among all
   * @param state what it came to
   */
  public record Change(long number, ArrangementKind kind, ArrangementState state) {}
}
