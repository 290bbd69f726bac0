package org.tahsil.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's way through a version of a campaign.
 *
 * @param place its place in lists, for cursors
 * @param account reference
 * @param version number
 * @param occurrence what met the trigger, as DPD:2025-01-01
 * @param begunOn date of the night
 * @param endedOn date of the night; null: it runs
 * @param reason why it ended before its last step; null: it did not
 * @param steps those whose day is known, in their order
 */
public record Journey(
    UUID id,
    long place,
    String account,
    int version,
    String occurrence,
    LocalDate begunOn,
    JourneyState state,
    @Nullable LocalDate endedOn,
    @Nullable String reason,
    List<Task> steps) {

  public Journey {
    steps = List.copyOf(steps);
  }

  /**
   * What became of a step.
   *
   * @param step from 1 on
   * @param doneOn date of the night; null: it waits
   * @param reason what it waits for, or why it was passed over; null: nothing, or it was done
   * @param message state of its message in the outbox; null: there is none
   */
  public record Task(
      int step,
      LocalDate dueOn,
      TaskState state,
      @Nullable LocalDate doneOn,
      @Nullable String reason,
      @Nullable String message) {}

  /**
   * Which journeys of a campaign, the newest first.
   *
   * @param state null: all
   * @param after place that ended the last page; null: from the newest
   * @param limit 1 to 500
   */
  public record Query(@Nullable JourneyState state, @Nullable Long after, int limit) {}
}
