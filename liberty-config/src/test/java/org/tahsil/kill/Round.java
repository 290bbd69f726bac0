package org.tahsil.kill;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tahsil.night.domain.StepNames;

/**
 * One night and the kill that was meant for it.
 *
 * @param chosen whether the instant was drawn from a step that no kill had hit, see {@link Aim}
 * @param atSecond the instant, of the undisturbed night
 * @param ofSeconds how long the undisturbed night took
 * @param step the step that was hit, or where the kill fell otherwise, see {@link Moment}
 * @param unitsDone units of that step that were done when the kill came
 * @param recoverySeconds from the kill to the end of the night
 * @param differing accounts whose rows differ from the undisturbed tenant's
 */
record Round(
    LocalDate date,
    Target target,
    boolean chosen,
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

  /** The steps of a night that none of these kills hit, in the night's order. */
  static List<String> stepsNotIn(List<Round> hits) {
    return StepNames.ALL.stream()
        .filter(step -> hits.stream().noneMatch(hit -> hit.step().equals(step)))
        .toList();
  }

  String line() {
    return String.join(
        ",",
        List.of(
            date.toString(),
            target.name(),
            Boolean.toString(chosen),
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
        Boolean.parseBoolean(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        cells[5],
        Integer.parseInt(cells[6]),
        Integer.parseInt(cells[7]),
        Double.parseDouble(cells[8]),
        Integer.parseInt(cells[9]));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
