package org.tahsil.channel.app.smpp;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Gives a gateway no more parts a second, and no more at a time, than it takes. */
final class Pace {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final long gapNanos;
  private final Semaphore window;
  private long next = System.nanoTime();

  Pace(int perSecond, int window) {
    this.gapNanos = TimeUnit.SECONDS.toNanos(1) / Math.max(1, perSecond);
    this.window = new Semaphore(Math.max(1, window), true);
  }

  /** Waits for a turn, which {@link #done} gives back; false if none comes soon. */
  boolean enter() throws InterruptedException {
    if (!window.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    long pause = reserve();
    if (pause < 0) {
      window.release();
      return false;
    }
    TimeUnit.NANOSECONDS.sleep(pause);
    return true;
  }

  void done() {
    window.release();
  }

  /** How long until the turn that is reserved; negative: too long, and none is. */
  private synchronized long reserve() {
    long now = System.nanoTime();
    long turn = Math.max(now, next);
    if (turn - now > LONGEST.toNanos()) {
      return -1;
    }
    next = turn + gapNanos;
    return turn - now;
  }
}
