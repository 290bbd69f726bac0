package org.tahsil.delinquency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that is asked about, and whose knowledge answers.
 *
 * @param date the end of this date is meant
 * @param knownOn what was known at the end of this business date; null: what is known now
 */
public record AsOf(LocalDate date, @Nullable LocalDate knownOn) {

  /** A date as known now. */
  public static AsOf now(LocalDate date) {
    return new AsOf(date, null);
  }

  /** Whether an earlier state of knowledge is asked for. */
  public boolean isThen() {
    return knownOn != null;
  }
}
