package org.tahsil.console.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;

/**
 * One key figure, with where it leads.
 *
 * @param unit stands before the value, smaller; null if none
 * @param note a quieter line under the value
 * @param href where the figure's parts are listed
 * @param change against the night before, null if there is none to compare with
 * @param trend points of a line over the last nights, empty if there are too few
 */
public record Kpi(
    String label,
    @Nullable String unit,
    String value,
    String note,
    String href,
    @Nullable Change change,
    String trend) {

  /** A change against the night before; {@code tone} is better, worse or same. */
  public record Change(String tone, String icon, String text, String spoken) {}

  /** The change of the last value against the one before it; more is worse. */
  static @Nullable Change change(Wording wording, List<Long> values) {
    if (values.size() < 2 || values.get(values.size() - 2) == 0) {
      return null;
    }
    BigDecimal before = BigDecimal.valueOf(values.get(values.size() - 2));
    BigDecimal now = BigDecimal.valueOf(values.get(values.size() - 1));
    BigDecimal percent =
        now.subtract(before)
            .multiply(BigDecimal.valueOf(100))
            .divide(before, 1, RoundingMode.HALF_EVEN);
    String size = wording.figures().percent(percent.abs());
    return switch (percent.signum()) {
      case 1 -> new Change("worse", "up", size, wording.say("change_up", size));
      case -1 -> new Change("better", "down", size, wording.say("change_down", size));
      default -> new Change("same", "", size, wording.say("change_none"));
    };
  }
}
