package org.tahsil.night.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.Night;
import org.tahsil.night.Night.Step;

/**
 * How long a running night will still take. A step that has units done goes on at its own pace; one
 * that has not yet takes as long for each account as in the night before, made longer or shorter
 * the way the steps done so far were.
 */
public final class Forecast {
  /** Beyond these the night before tells little about this one. */
  private static final double FASTEST = 0.1;

  private static final double SLOWEST = 10;

  private final Night night;
  private final Map<String, Step> before;
  private final double pace;

  private Forecast(Night night, @Nullable Night previous) {
    this.night = night;
    this.before =
        previous == null
            ? Map.of()
            : previous.steps().stream().collect(Collectors.toMap(Step::name, step -> step));
    this.pace = pace();
  }

  /** The progress of a night; null unless it runs. */
  public static Night.@Nullable Progress of(Night night, @Nullable Night previous) {
    if (night.status() != Night.Status.STARTED) {
      return null;
    }
    List<Step> open = night.steps().stream().filter(step -> !step.isDone()).toList();
    Step now = open.isEmpty() ? null : open.get(0);
    return new Night.Progress(
        now == null ? StepNames.CLOSE : now.name(),
        now == null ? null : now.accountsPerSecond(),
        new Forecast(night, previous).remaining(open));
  }

  private @Nullable Duration remaining(List<Step> open) {
    double seconds = 0;
    for (Step step : open) {
      Optional<Double> rest = rest(step);
      if (rest.isEmpty()) {
        return null;
      }
      seconds += rest.get();
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private Optional<Double> rest(Step step) {
    Double rate = step.accountsPerSecond();
    if (rate != null) {
      return Optional.of((step.accounts() - step.accountsDone()) / rate);
    }
    return expected(step).map(seconds -> Math.max(0, seconds * pace - step.seconds()));
  }

  /** What a step should take, going by the night before; empty if that one does not tell. */
  private Optional<Double> expected(Step step) {
    Step then = before.get(step.name());
    if (then == null || !then.isDone()) {
      return Optional.empty();
    }
    boolean scales = then.accounts() > 0 && step.accounts() > 0;
    return Optional.of(
        scales ? then.seconds() * step.accounts() / then.accounts() : then.seconds());
  }

  private double pace() {
    double took = 0;
    double should = 0;
    for (Step step : night.steps()) {
      Optional<Double> expected = step.isDone() ? expected(step) : Optional.empty();
      if (expected.isPresent()) {
        took += step.seconds();
        should += expected.get();
      }
    }
    return should > 0 ? Math.min(SLOWEST, Math.max(FASTEST, took / should)) : 1;
  }
}
