package org.tahsil.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.reporting.ReportJob.State.CANCELLED;
import static org.tahsil.reporting.ReportJob.State.COMPLETED;
import static org.tahsil.reporting.ReportJob.State.FAILED;
import static org.tahsil.reporting.ReportJob.State.QUEUED;
import static org.tahsil.reporting.ReportJob.State.RUNNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJob.Progress;
import org.tahsil.reporting.ReportJob.State;
import org.tahsil.reporting.ReportWish;

class JobForecastTest {
  private static final Instant BEGAN = Instant.parse("2025-01-01T10:00:00Z");

  @Test
  void aJobEndsInThreeWays() {
    assertThat(State.values())
        .filteredOn(State::isEnd)
        .containsExactly(COMPLETED, FAILED, CANCELLED);
  }

  @ParameterizedTest
  @CsvSource({
    "250, 1000, 25, 25, 30",
    "1, 1000, 0, , ",
    "1000, 1000, 99, 100, ",
    "1200, 1000, 99, 120, ",
    "999, 1000, 99, 99, 1",
  })
  void aRunningJobTellsRateAndRest(
      long rows, long expected, int percent, @Nullable Long rate, @Nullable Long seconds) {
    Progress progress = JobForecast.of(job(RUNNING, rows, expected, BEGAN), BEGAN.plusSeconds(10));
    assertThat(progress.percent()).isEqualTo(percent);
    assertThat(progress.rowsPerSecond()).isEqualTo(rate == null ? Long.valueOf(0) : rate);
    assertThat(progress.remaining())
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }

  @Test
  void whatNobodyCanTellIsNotTold() {
    Instant later = BEGAN.plusSeconds(10);
    assertThat(JobForecast.of(job(QUEUED, 0, null, null), later))
        .isEqualTo(new Progress(0, null, null));
    assertThat(JobForecast.of(job(RUNNING, 50, null, BEGAN), later))
        .isEqualTo(new Progress(0, 5L, null));
    assertThat(JobForecast.of(job(RUNNING, 50, 100L, later), BEGAN).rowsPerSecond()).isNull();
    assertThat(JobForecast.of(job(COMPLETED, 0, 0L, BEGAN), later).percent()).isEqualTo(100);
  }

  private static ReportJob job(
      State state, long rows, @Nullable Long expected, @Nullable Instant began) {
    LocalDate date = LocalDate.of(2025, 1, 1);
    return new ReportJob(
        1,
        new UUID(0, 1),
        QueryRule.complete(Report.NIGHT_LOG, Books.OMT, ReportWish.NOTHING, date),
        new PrintOrder(PrintOrder.Format.CSV, Locale.ENGLISH, "manager"),
        null,
        state,
        new ReportJob.Work(1, false, rows, expected, null, null),
        new ReportJob.Times(BEGAN, began, null, null));
  }
}
