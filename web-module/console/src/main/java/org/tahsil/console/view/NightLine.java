package org.tahsil.console.view;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.night.Night;

/**
 * A night in short, and its steps.
 *
 * @param running whether the page should look again in a moment
 * @param percent units done of all units, 0..100
 */
public record NightLine(
    String href,
    String date,
    String status,
    String statusCss,
    boolean running,
    String started,
    @Nullable String took,
    String by,
    int percent,
    @Nullable String failure,
    List<StepLine> steps) {

  /** A step: its counts, its pace and how far it is. */
  public record StepLine(
      String name,
      String code,
      String state,
      String read,
      String written,
      String skipped,
      String rejected,
      String seconds,
      String rate,
      String accounts,
      String units,
      int percent) {}

  public static NightLine of(Wording wording, Portfolio portfolio, Night night) {
    return of(wording, portfolio, night, night.status() == Night.Status.STARTED);
  }

  /** The view of a night that the page watches while it {@code goesOn}. */
  public static NightLine of(Wording wording, Portfolio portfolio, Night night, boolean goesOn) {
    int units = night.steps().stream().mapToInt(Night.Step::units).sum();
    int done = night.steps().stream().mapToInt(Night.Step::unitsDone).sum();
    boolean completed = night.status() == Night.Status.COMPLETED;
    return new NightLine(
        Paths.nights(portfolio.code()) + "/" + night.id(),
        wording.figures().date(night.businessDate()),
        wording.code("night", night.status().name()),
        "night-" + night.status().name().toLowerCase(java.util.Locale.ROOT),
        goesOn,
        wording.figures().moment(night.startedAt(), portfolio.zone()),
        night.endedAt() == null
            ? null
            : wording.figures().duration(Duration.between(night.startedAt(), night.endedAt())),
        night.requestedBy(),
        completed ? 100 : percent(done, units),
        night.failure(),
        night.steps().stream().map(step -> step(wording, step, completed)).toList());
  }

  private static StepLine step(Wording wording, Night.Step step, boolean completed) {
    boolean done = completed || (step.units() > 0 && step.unitsDone() == step.units());
    String state = done ? "done" : step.unitsDone() > 0 ? "running" : "waiting";
    Double perSecond = step.accountsPerSecond();
    return new StepLine(
        wording.code("step", step.name()),
        step.name(),
        state,
        wording.figures().count(step.read()),
        wording.figures().count(step.written()),
        wording.figures().count(step.skipped()),
        wording.figures().count(step.rejected()),
        wording.figures().duration(Duration.ofMillis(Math.round(step.seconds() * 1000))),
        rate(wording, perSecond),
        outOf(wording, step.accountsDone(), step.accounts()),
        outOf(wording, step.unitsDone(), step.units()),
        done ? 100 : percent(step.unitsDone(), step.units()));
  }

  static String rate(Wording wording, @Nullable Double perSecond) {
    return perSecond == null ? "–" : wording.figures().count(Math.round(perSecond));
  }

  private static String outOf(Wording wording, long done, long all) {
    return all == 0 ? "–" : wording.figures().count(done) + " / " + wording.figures().count(all);
  }

  private static int percent(int done, int units) {
    return units == 0 ? 0 : done * 100 / units;
  }
}
