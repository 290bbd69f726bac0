package org.tahsil.casework.domain;

import java.math.BigInteger;

/** The formula of the worklist in whole minor units, the reference that its SQL is held to. */
public final class ExpectedValue {
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  private ExpectedValue() {}

  /**
   * The expected value of one contact in minor units, rounded down.
   *
   * @param overdueMinor 0 or more
   * @param likelihood per mille, 0..1000
   * @param effect per mille, 0..1000
   * @param costMinor 0 or more
   */
  public static long minor(long overdueMinor, int likelihood, int effect, long costMinor) {
    return BigInteger.valueOf(overdueMinor)
        .multiply(BigInteger.valueOf((long) likelihood * effect))
        .divide(MILLION)
        .subtract(BigInteger.valueOf(costMinor))
        .longValueExact();
  }

  /** The likelihood of payment, from the default risk and the least that the terms allow. */
  public static int likelihood(int riskPerMille, int least) {
    return Math.max(1000 - riskPerMille, least);
  }
}
