package org.tahsil.kill;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One night and the kill that was meant for it.
 *
 * @param step the step that was hit, or where the kill fell otherwise, see {@link Moment}
 * @param unitsDone units of that step that were done when the kill came
 * @param recoverySeconds from the kill to the end of the night
 * @param differing accounts whose rows differ from the undisturbed tenant's
 */
record Round(
    LocalDate date,
    Target target,
    double atSecond,
    double ofSeconds,
    String step,
    int unitsDone,
    int units,
    double recoverySeconds,
    int differing) {

  /** Whether the kill fell into the night. */
  boolean isHit() {
    return !step.equals(Moment.BEFORE) && !step.equals(Moment.AFTER);
  }

  String line() {
    return String.join(
        ",",
        List.of(
            date.toString(),
            target.name(),
            decimal(atSecond),
            decimal(ofSeconds),
            step,
            Integer.toString(unitsDone),
            Integer.toString(units),
            decimal(recoverySeconds),
            Integer.toString(differing)));
  }

  static Round of(String line) {
    String[] cells = line.split(",", -1);
    return new Round(
        LocalDate.parse(cells[0]),
        Target.valueOf(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        cells[4],
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]),
        Double.parseDouble(cells[7]),
        Integer.parseInt(cells[8]));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
