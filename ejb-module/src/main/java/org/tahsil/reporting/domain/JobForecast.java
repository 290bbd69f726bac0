package org.tahsil.reporting.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJob.Progress;
import org.tahsil.reporting.ReportJob.State;

/** How far a job is, from the rows it wrote and expects: rows are taken to come evenly. */
public final class JobForecast {
  private static final int ALMOST = 99;
  private static final int ALL = 100;
  private static final long MILLIS = 1_000;

  private JobForecast() {}

  public static Progress of(ReportJob job, Instant now) {
    Long rate = rate(job, now);
    return new Progress(percent(job), rate, remaining(job, rate));
  }

  private static int percent(ReportJob job) {
    if (job.state() == State.COMPLETED) {
      return ALL;
    }
    Long expected = job.work().rowsExpected();
    return expected == null || expected == 0
        ? 0
        : (int) Math.min(ALMOST, job.work().rowsWritten() * ALL / expected);
  }

  private static @Nullable Long rate(ReportJob job, Instant now) {
    Instant began = job.times().began();
    Instant ended = job.times().ended();
    if (began == null || job.work().rowsWritten() == 0) {
      return null;
    }
    long millis = Duration.between(began, ended == null ? now : ended).toMillis();
    return millis <= 0 ? null : job.work().rowsWritten() * MILLIS / millis;
  }

  private static @Nullable Duration remaining(ReportJob job, @Nullable Long rate) {
    Long expected = job.work().rowsExpected();
    if (job.state() != State.RUNNING || expected == null || rate == null || rate == 0) {
      return null;
    }
    long left = expected - job.work().rowsWritten();
    return left <= 0 ? null : Duration.ofSeconds((left + rate - 1) / rate);
  }
}
