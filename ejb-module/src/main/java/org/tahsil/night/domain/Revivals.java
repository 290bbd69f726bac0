package org.tahsil.night.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * When a night whose job ended without a word goes on: at once, then after growing waits, and not
 * any more if so many tries brought it no unit further.
 */
public final class Revivals {
  private static final int MOST = 10;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Map<UUID, Tries> nights = new HashMap<>();

  /** What to do with a night now. */
  public enum Advice {
    GO_ON,
    WAIT,
    GIVE_UP
  }

  private record Tries(int count, long unitsDone, Instant next) {}

  /** Asks about a night that has so many units done; GO_ON counts as a try. */
  public Advice ask(UUID night, long unitsDone, Instant now) {
    Tries before = nights.get(night);
    int count = 1;
    if (before != null && unitsDone <= before.unitsDone()) {
      if (now.isBefore(before.next())) {
        return Advice.WAIT;
      }
      count = before.count() + 1;
    }
    if (count > MOST) {
      nights.remove(night);
      return Advice.GIVE_UP;
    }
    nights.put(night, new Tries(count, unitsDone, now.plus(waitAfter(count))));
    return Advice.GO_ON;
  }

  private static Duration waitAfter(int tries) {
    Duration grown = FIRST_WAIT.multipliedBy(1L << (tries - 1));
    return grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
  }
}
