package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How likely a debit is to go through, by what the account will hold; also the status of a
 * collection to come (seed 002).
 */
public enum Band {
  OPTIMAL_WINDOW(85, 98),
  SCHEDULED(60, 84),
  RISKY(40, 59),
  CRITICAL(10, 39);

  private static final double COMFORT = 1.5;

  private final int lower;
  private final int upper;

  Band(int lower, int upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** The band of an instalment of more than zero, given predicted and current balance. */
  public static Band of(BigDecimal predicted, BigDecimal current, BigDecimal instalment) {
    if (predicted.compareTo(instalment.multiply(BigDecimal.valueOf(COMFORT))) >= 0) {
      return OPTIMAL_WINDOW;
    }
    if (predicted.compareTo(instalment) >= 0) {
      return SCHEDULED;
    }
    return current.compareTo(instalment) >= 0 ? RISKY : CRITICAL;
  }

  /**
   * The collection probability in per cent, one decimal: lower + (upper − lower) × position ×
   * punctuality / 100.
   *
   * @param punctuality 0..100
   */
  public static BigDecimal probability(
      BigDecimal predicted, BigDecimal current, BigDecimal instalment, double punctuality) {
    Band band = of(predicted, current, instalment);
    double position = band.position(predicted, current, instalment);
    double percent =
        band.lower + (band.upper - band.lower) * position * clamp(punctuality, 0, 100) / 100;
    return oneDecimal(percent);
  }

  private double position(BigDecimal predicted, BigDecimal current, BigDecimal instalment) {
    double e = instalment.doubleValue();
    double p = predicted.doubleValue();
    return clamp(
        switch (this) {
          case OPTIMAL_WINDOW -> 1 - COMFORT * e / p;
          case SCHEDULED -> (p / e - 1) / 0.5;
          case RISKY -> p / e;
          case CRITICAL -> current.doubleValue() / e;
        },
        0,
        1);
  }

  static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** Half up; tiny binary errors are taken off first, so that 82.45 is not 82.4499999. */
  static BigDecimal oneDecimal(double value) {
    return BigDecimal.valueOf(value)
        .setScale(9, RoundingMode.HALF_UP)
        .setScale(1, RoundingMode.HALF_UP);
  }
}
