package org.tahsil.api.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.Night;

/** A run of the end of day. */
@Schema(name = "Job")
record JobView(
    @Schema(description = "Stays the same when the job is restarted.") UUID executionId,
    String portfolio,
    LocalDate businessDate,
    @Schema(enumeration = {"STARTED", "STOPPED", "COMPLETED", "FAILED"}) String status,
    String requestedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String failure,
    @Schema(description = "Up to which date the nights of missed days follow by themselves.")
        @Nullable LocalDate catchUpTo,
    @Schema(description = "The night of the next day, once it has begun by itself.")
        @Nullable UUID nextExecutionId,
    @Schema(description = "How many server starts did units of it.") int servers,
    @Schema(description = "Null unless it runs.") @Nullable Progress progress,
    List<Step> steps,
    @Schema(description = "What it counted twice before it closed; empty before that.")
        List<Check> reconciliation) {

  /** How far a running night is. */
  @Schema(name = "JobProgress")
  record Progress(
      @Schema(examples = "age") String step,
      @Schema(description = "Of that step; null before its first unit is done.")
          @Nullable Double accountsPerSecond,
      @Schema(
              description =
                  "Until the end, by this night's pace and the durations of the one before; null"
                      + " while nobody can tell.")
          @Nullable Long remainingSeconds) {

    static @Nullable Progress of(Night.@Nullable Progress progress) {
      return progress == null
          ? null
          : new Progress(
              progress.step(),
              rounded(progress.accountsPerSecond()),
              progress.remaining() == null ? null : progress.remaining().toSeconds());
    }
  }

  private static @Nullable Double rounded(@Nullable Double perSecond) {
    return perSecond == null ? null : Math.round(perSecond * 10) / 10.0;
  }

  /** What a step has done so far: read = written + skipped + rejected. */
  @Schema(name = "JobStep")
  record Step(
      @Schema(examples = "age") String name,
      long read,
      long written,
      long skipped,
      long rejected,
      double seconds,
      int unitsDone,
      int units,
      long accountsDone,
      long accounts,
      @Schema(description = "Accounts of finished units; null before the first.")
          @Nullable Double accountsPerSecond) {

    static Step of(Night.Step step) {
      return new Step(
          step.name(),
          step.read(),
          step.written(),
          step.skipped(),
          step.rejected(),
          step.seconds(),
          step.unitsDone(),
          step.units(),
          step.accountsDone(),
          step.accounts(),
          rounded(step.accountsPerSecond()));
    }
  }

  /** Two counts of the same by different roads; a night of which one differs is FAILED. */
  @Schema(name = "JobCheck")
  record Check(
      @Schema(examples = "LEDGER_TOTAL") String name,
      @Schema(description = "Of alerts, where the check is about one kind.") @Nullable String kind,
      @Schema(description = "A count, or an amount in the portfolio's currency.") String expected,
      String found,
      @Schema(description = "How much does not agree one by one; 0: all does.") String difference,
      boolean agrees) {

    static Check of(Night.Check check) {
      return new Check(
          check.name(),
          check.kind(),
          check.expected().toPlainString(),
          check.found().toPlainString(),
          check.difference().toPlainString(),
          check.agrees());
    }
  }

  static JobView of(Night night) {
    return new JobView(
        night.id(),
        night.portfolio().value(),
        night.businessDate(),
        night.status().name(),
        night.requestedBy(),
        night.startedAt(),
        night.endedAt(),
        night.failure(),
        night.catchUpTo(),
        night.next(),
        night.servers(),
        Progress.of(night.progress()),
        night.steps().stream().map(Step::of).toList(),
        night.checks().stream().map(Check::of).toList());
  }
}
