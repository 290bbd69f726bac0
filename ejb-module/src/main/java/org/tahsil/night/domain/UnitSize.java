package org.tahsil.night.domain;

/** How many accounts one transaction of a night works through. */
public final class UnitSize {
  private static final int SMALLEST = 1_000;
  private static final int LARGEST = 25_000;

  /** One for each worker of a server: planning a statement costs more than a thousand accounts. */
  private static final int UNITS = 4;

  private UnitSize() {}

  /**
   * @param wished what a person has set; 0 for as many as suit the portfolio
   * @param servers that share the work
   */
  public static int of(long accounts, int wished, int servers) {
    if (wished > 0) {
      return wished;
    }
    int units = UNITS * Math.max(1, servers);
    long even = (accounts + units - 1) / units;
    return (int) Math.min(LARGEST, Math.max(SMALLEST, even));
  }
}
