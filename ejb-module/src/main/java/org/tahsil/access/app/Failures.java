package org.tahsil.access.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Slows down guessing: from the fifth failure in a row on, a name waits 1, 2, 4 … up to 60 seconds.
 * Kept in this server's memory, for names that exist and names that do not.
 */
@ApplicationScoped
public class Failures {

  private static final int FREE = 4;
  private static final long LONGEST_SECONDS = 60;
  private static final Duration MEMORY = Duration.ofMinutes(15);

  private final LongSupplier ticker;
  private final ShortMemory<String, Row> memory;

  private record Row(int failures, long notBefore) {}

  public Failures() {
    this(System::nanoTime);
  }

  Failures(LongSupplier ticker) {
    this.ticker = ticker;
    this.memory = new ShortMemory<>(10_000, MEMORY, ticker);
  }

  /** How long the name must still wait; 0 if it may try. */
  long secondsToWait(String name) {
    return memory
        .get(name)
        .map(row -> row.notBefore() - ticker.getAsLong())
        .filter(nanos -> nanos > 0)
        .map(nanos -> -Math.floorDiv(-nanos, Duration.ofSeconds(1).toNanos()))
        .orElse(0L);
  }

  synchronized void note(String name) {
    int failures = memory.get(name).map(Row::failures).orElse(0) + 1;
    memory.put(name, new Row(failures, ticker.getAsLong() + waitAfter(failures).toNanos()));
  }

  void forget(String name) {
    memory.remove(name);
  }

  static Duration waitAfter(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE - 1, 10);
    return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << doublings));
  }
}
