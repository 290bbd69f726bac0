package org.tahsil.console.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJob.State;
import org.tahsil.reporting.ReportWords;

/**
 * A prepared report in the list.
 *
 * @param open whether the page should look again in a moment
 * @param facts how far it is, or what came of it
 * @param download null: there is nothing to have
 * @param cancel the address that cancels it; null: too late
 * @param again the address that has it made again; null: it did not fail
 */
public record PreparedJob(
    String id,
    String title,
    String asked,
    String status,
    String css,
    boolean open,
    int percent,
    List<String> facts,
    String by,
    @Nullable String failure,
    String icon,
    @Nullable String download,
    @Nullable String cancel,
    @Nullable String again,
    String cancelQuestion) {
  private static final int KILO = 1_000;

  /** The line of a job at an instant. */
  static PreparedJob of(Wording wording, ReportJob job, ReportJob.Progress progress, Instant now) {
    ReportWords words = ReportWords.in(wording.language().locale());
    String title = words.title(job.query().report());
    String path = path(job);
    String code = job.work().failure();
    boolean open = !job.state().isEnd();
    return new PreparedJob(
        job.id().toString(),
        title,
        wording.readable(words.asked(job.query())),
        status(wording, job, now),
        css(job, now),
        open,
        progress.percent(),
        facts(wording, job, progress, now),
        by(wording, job),
        code == null
            ? null
            : wording.sentence("reporting", code, java.util.Map.of("value", job.query().scheme())),
        ReportPage.icon(job.order().format()),
        job.isReady(now) ? path + "/document" : null,
        open && !job.work().cancelling() ? path + "/cancel" : null,
        job.state() == State.FAILED || job.state() == State.CANCELLED ? path + "/again" : null,
        wording.say("prepared_cancel_question", title));
  }

  static String path(ReportJob job) {
    return Paths.prepared(job.query().portfolio().code()) + "/" + job.id();
  }

  private static String status(Wording wording, ReportJob job, Instant now) {
    String state =
        job.isExpired(now)
            ? "expired"
            : job.work().cancelling() && !job.state().isEnd()
                ? "cancelling"
                : job.state().name().toLowerCase(Locale.ROOT);
    return wording.code("prepared_state", state);
  }

  private static String css(ReportJob job, Instant now) {
    return switch (job.state()) {
      case QUEUED -> "tag";
      case RUNNING -> "tag night-started";
      case COMPLETED -> job.isExpired(now) ? "tag night-stopped" : "tag night-completed";
      case FAILED -> "tag night-failed";
      case CANCELLED -> "tag night-stopped";
    };
  }

  private static List<String> facts(
      Wording wording, ReportJob job, ReportJob.Progress progress, Instant now) {
    List<String> facts = new ArrayList<>();
    facts.add(wording.say("report_" + job.order().format().extension()));
    if (job.state() == State.RUNNING) {
      running(wording, job, progress, facts);
    }
    Long bytes = job.work().bytes();
    if (job.isReady(now) && bytes != null) {
      facts.add(wording.say("prepared_size", wording.figures().count((bytes + KILO - 1) / KILO)));
      facts.add(
          wording.say(
              "prepared_until",
              wording
                  .figures()
                  .moment(
                      Objects.requireNonNull(job.times().expires()),
                      job.query().portfolio().zone())));
    }
    return facts;
  }

  private static void running(
      Wording wording, ReportJob job, ReportJob.Progress progress, List<String> facts) {
    Long expected = job.work().rowsExpected();
    Long rate = progress.rowsPerSecond();
    Duration remaining = progress.remaining();
    String rows = wording.figures().count(job.work().rowsWritten());
    facts.add(
        expected == null
            ? wording.say("prepared_rows", rows)
            : wording.say("prepared_rows_of", rows, wording.figures().count(expected)));
    if (rate != null) {
      facts.add(wording.say("prepared_rate", wording.figures().count(rate)));
    }
    if (remaining != null) {
      facts.add(wording.say("prepared_left", wording.figures().duration(remaining)));
    }
  }

  private static String by(Wording wording, ReportJob job) {
    String at = wording.figures().moment(job.times().queued(), job.query().portfolio().zone());
    return job.schedule() == null
        ? wording.say("prepared_by", at, job.order().by())
        : wording.say("prepared_by_schedule", at, job.order().by());
  }
}
