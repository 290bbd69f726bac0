package org.tahsil.api.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.Journey;

/** An account's way through a version. */
@Schema(name = "CampaignJourney")
record JourneyView(
    UUID journeyId,
    String accountRef,
    int version,
    @Schema(description = "What met the trigger.", examples = "DPD:2025-01-01") String occurrence,
    LocalDate begunOn,
    @Schema(enumeration = {"RUNNING", "FINISHED", "STOPPED"}) String state,
    @Nullable LocalDate endedOn,
    @Schema(description = "Why it was stopped.") @Nullable String reason,
    List<TaskView> steps) {

  /** What became of a step. */
  @Schema(name = "CampaignJourneyStep")
  record TaskView(
      int step,
      LocalDate dueOn,
      @Schema(enumeration = {"WAITING", "QUEUED", "ESCALATED", "PASSED"}) String state,
      @Nullable LocalDate doneOn,
      @Schema(description = "What it waits for, or why it was passed over.")
          @Nullable String reason,
      @Schema(description = "State of its message.") @Nullable String message) {

    static TaskView of(Journey.Task task) {
      return new TaskView(
          task.step(),
          task.dueOn(),
          task.state().name(),
          task.doneOn(),
          task.reason(),
          task.message());
    }
  }

  /** A page, the newest first. */
  @Schema(name = "CampaignJourneys")
  record Page(List<JourneyView> journeys, @Nullable String nextCursor) {}

  static JourneyView of(Journey journey) {
    return new JourneyView(
        journey.id(),
        journey.account(),
        journey.version(),
        journey.occurrence(),
        journey.begunOn(),
        journey.state().name(),
        journey.endedOn(),
        journey.reason(),
        journey.steps().stream().map(TaskView::of).toList());
  }
}
