package org.tahsil.shared.outcome;

/** How many rows a caller may ask for at once. */
public final class PageLimit {

  private PageLimit() {}

  /**
   * @throws RefusedException OUT_OF_RANGE if fewer than 1 or more than the most were asked for
   */
  public static void check(int limit, int most) {
    if (limit < 1 || limit > most) {
      throw new RefusedException(
          Refusal.malformed(
              "OUT_OF_RANGE",
              "limit",
              String.valueOf(limit),
              "Use a number from 1 to " + most + "."));
    }
  }
}
