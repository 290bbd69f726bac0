package org.tahsil.reporting.app;

import java.awt.Color;

/** Whether a colour is seen on white paper, by the contrast of WCAG 2. */
final class Visible {
  private static final double LEAST = 1.5;

  private Visible() {}

  static boolean onPaper(String colour) {
    Color rgb = Color.decode(colour);
    double luminance =
        0.2126 * linear(rgb.getRed())
            + 0.7152 * linear(rgb.getGreen())
            + 0.0722 * linear(rgb.getBlue());
    return 1.05 / (luminance + 0.05) >= LEAST;
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
