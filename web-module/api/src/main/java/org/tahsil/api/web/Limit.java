package org.tahsil.api.web;

import org.tahsil.api.problem.RequestRefused;

/** How long a page is. */
public final class Limit {
  private static final int LONGEST = 500;

  private Limit() {}

  /**
   * The limit if it lies within 1..500.
   *
   * @throws RequestRefused otherwise
   */
  public static int of(int wished) {
    return of(wished, LONGEST);
  }

  /**
   * The limit if it lies within 1..longest.
   *
   * @throws RequestRefused otherwise
   */
  public static int of(int wished, int longest) {
    if (wished < 1 || wished > longest) {
      throw RequestRefused.malformed(
          "LIMIT_INVALID",
          "limit",
          Integer.toString(wished),
          "Use a limit from 1 to %d.".formatted(longest));
    }
    return wished;
  }
}
