package org.tahsil.reporting;

import org.jspecify.annotations.Nullable;

/**
 * How a tenant's reports look.
 *
 * @param accent the colour of stripes and headings, {@code #RRGGBB} in capitals; words on it are
 *     white or black, whichever can be read
 * @param logo a PNG picture in Base64; null: none
 */
public record ReportLook(String accent, @Nullable String logo) {
  /** The look of those who set none. */
  public static final ReportLook HOUSE = new ReportLook("#1D4ED8", null);
}
