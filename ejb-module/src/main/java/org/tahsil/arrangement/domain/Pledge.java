package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementState;

/**
 * The facts of one arrangement.
 *
 * @param parts at least one, by due date
 * @param ending what a person made of it; null: nothing
 * @param finished the last day of which the end was seen: deadlines up to it have passed
 */
public record Pledge(
    long id,
    Moment made,
    List<Part> parts,
    Allowance allowance,
    @Nullable Ending ending,
    LocalDate finished) {

  public Pledge {
    parts = List.copyOf(parts);
  }

  /**
   * Ended by a person.
   *
   * @param state CANCELLED or RESCHEDULED
   */
  public record Ending(ArrangementState state, Moment at) {}

  /**
   * Whether money falls between its making and its ending. What was known when it was made is not
   * what was promised, though it be valued later.
   */
  boolean covers(Receipt money) {
    return !made.knew(money)
        && made.isBefore(money)
        && (ending == null || !ending.at.isBefore(money));
  }

  /** The last day on which money can be in time. */
  public LocalDate lastDeadline() {
    return allowance.deadline(parts.get(parts.size() - 1));
  }

  /** What was promised in all, in minor units. */
  public long amount() {
    return parts.stream().mapToLong(Part::amount).sum();
  }
}
