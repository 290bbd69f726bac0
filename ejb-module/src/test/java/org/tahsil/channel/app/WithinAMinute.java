package org.tahsil.channel.app;

import java.time.Instant;
import java.time.ZoneOffset;
import org.tahsil.shared.time.RealTime;

/** For tests that count: what was found in one minute of the clock is looked at in the next. */
public final class WithinAMinute {
  private static final int LATEST = 40;
  private static final int MINUTE = 60;

  private WithinAMinute() {}

  /** Waits for the next minute unless there is room in this one. */
  public static void begin() {
    Instant now = RealTime.now();
    int second = now.atZone(ZoneOffset.UTC).getSecond();
    if (second < LATEST) {
      return;
    }
    try {
      Thread.sleep((MINUTE - second) * 1000L);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
