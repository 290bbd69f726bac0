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
  /** Beyond this factor the night before tells little about this one. */
  private static final long MOST = 10;

  private final Night night;
  private final Map<String, Step> before;

  private Forecast(Night night, @Nullable Night previous) {
    this.night = night;
    this.before =
        previous == null
            ? Map.of()
            : previous.steps().stream().collect(Collectors.toMap(Step::name, step -> step));
  }

  /** The progress of a night; null unless it runs. */
  public static Night.@Nullable Progress of(Night night, @Nullable Night previous) {
    if (night.status() != Night.Status.STARTED) {
      return null;
    }
    List<Step> open = night.steps().stream().filter(step -> !step.isDone()).toList();
    return Night.Progress.of(
        open.isEmpty() ? null : open.get(0), new Forecast(night, previous).remaining(open));
  }

  private @Nullable Duration remaining(List<Step> open) {
    long millis = 0;
    for (Step step : open) {
      Optional<Long> rest = rest(step);
      if (rest.isEmpty()) {
        return null;
      }
      millis += rest.get();
    }
    return Duration.ofMillis(millis);
  }

  private Optional<Long> rest(Step step) {
    if (step.accountsDone() > 0 && step.millis() > 0) {
      long left = step.accounts() - step.accountsDone();
      return Optional.of(left * step.millis() / step.accountsDone());
    }
    return expected(step).map(millis -> Math.max(0, paced(millis) - step.millis()));
  }

  /** What a step should take, going by the night before; empty if that one does not tell. */
  private Optional<Long> expected(Step step) {
    Step then = before.get(step.name());
    if (then == null || !then.isDone()) {
      return Optional.empty();
    }
    boolean scales = then.accounts() > 0 && step.accounts() > 0;
    return Optional.of(scales ? then.millis() * step.accounts() / then.accounts() : then.millis());
  }

  /** So much more or less as the steps done so far took than they should have. */
  private long paced(long millis) {
    long took = 0;
    long should = 0;
    for (Step step : night.steps()) {
      Optional<Long> expected = step.isDone() ? expected(step) : Optional.empty();
      if (expected.isPresent()) {
        took += step.millis();
        should += expected.get();
      }
    }
    if (should == 0) {
      return millis;
    }
    return millis * Math.min(should * MOST, Math.max(should / MOST, took)) / should;
  }
}
