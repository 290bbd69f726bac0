package org.tahsil.casework;

import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;

/**
 * Whose customers, and which of them.
 *
 * @param language of the customer, a tag such as {@code ar}
 * @param skill only cases that need it
 * @param leastAmount overdue at least
 * @param leftOut whether those who may not be worked now are wanted, instead of those who may
 * @param after where the last page ended
 */
public record WorkQuery(
    Scope scope,
    @Nullable Bucket bucket,
    @Nullable String language,
    @Nullable String skill,
    @Nullable Money leastAmount,
    boolean leftOut,
    @Nullable WorkPlace after,
    int limit) {

  /** Who may be worked behind a place, so many at most. */
  public WorkQuery behind(WorkPlace place, int most) {
    return new WorkQuery(scope, bucket, language, skill, leastAmount, false, place, most);
  }

  /** Whose cases. */
  public enum Scope {
    ALL,
    MINE,
    /** Of the reader's team, whoever has them. */
    TEAM,
    UNASSIGNED,
    /** The reader's own, and those that nobody has. */
    AVAILABLE
  }

  /** Which part of the list. */
  public enum Show {
    READY,
    LEFT_OUT
  }
}
