package org.tahsil.shared.night;

/**
 * What a step did with a unit: every fact read was written, skipped (nothing to do) or rejected (a
 * named data error).
 */
public record StepCount(long read, long written, long skipped, long rejected) {
  public static final StepCount NONE = new StepCount(0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException if read is not written + skipped + rejected
   */
  public StepCount {
    if (read != written + skipped + rejected) {
      throw new IllegalArgumentException(
          "read %d is not written %d + skipped %d + rejected %d"
              .formatted(read, written, skipped, rejected));
    }
  }

  public StepCount plus(StepCount other) {
    return new StepCount(
        read + other.read,
        written + other.written,
        skipped + other.skipped,
        rejected + other.rejected);
  }
}
