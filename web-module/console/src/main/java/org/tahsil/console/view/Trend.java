package org.tahsil.console.view;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The line of a figure over days, drawn in a box of 100 by 28. */
final class Trend {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 28;
  private static final double MARGIN = 3;

  private Trend() {}

  /** The points of a polyline, oldest at the start; empty with fewer than two values. */
  static String points(List<Long> values) {
    if (values.size() < 2) {
      return "";
    }
    long low = values.stream().mapToLong(Long::longValue).min().orElseThrow();
    long high = values.stream().mapToLong(Long::longValue).max().orElseThrow();
    double span = Math.max(1, high - low);
    StringJoiner points = new StringJoiner(" ");
    for (int place = 0; place < values.size(); place++) {
      double x = WIDTH * place / (values.size() - 1);
      double y =
          high == low
              ? HEIGHT / 2
              : HEIGHT - MARGIN - (values.get(place) - low) / span * (HEIGHT - 2 * MARGIN);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    return points.toString();
  }
}
