package org.tahsil.reports;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * How a lender's reports look.
 *
 * @param accent the colour of stripes and headings, {@code #RRGGBB}
 * @param logo a PNG picture in Base64; null: none
 */
public record Look(String accent, @Nullable String logo) {
  /** The product's own look. */
  public static final Look HOUSE = new Look("#1D4ED8", null);

  private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};
  private static final double READABLE = 4.5;

  Color colour() {
    return Color.decode(accent);
  }

  /** What is readable on the accent: white if it can be, else black. */
  Color ink() {
    return contrast(Color.WHITE, colour()) >= READABLE ? Color.WHITE : Color.BLACK;
  }

  /** The contrast of two colours by WCAG 2: 1 to 21. */
  public static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    int[] parts = {colour.getRed(), colour.getGreen(), colour.getBlue()};
    double sum = 0;
    for (int part = 0; part < parts.length; part++) {
      double share = parts[part] / 255.0;
      double linear = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
      sum += WEIGHTS[part] * linear;
    }
    return sum;
  }
}
