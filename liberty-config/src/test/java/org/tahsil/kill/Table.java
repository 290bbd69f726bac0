package org.tahsil.kill;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahsil.night.domain.StepNames;

/** What the nights came to, as tables in Markdown. */
record Table(List<Round> rounds) {

  static String line(Round round) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f of %.1f s%s | %s | %s | %s | %d |",
        round.date(),
        round.target().name().toLowerCase(Locale.ROOT),
        round.atSecond(),
        round.ofSeconds(),
        round.chosen() ? ", chosen" : "",
        round.step(),
        round.units() == 0 ? "" : round.unitsDone() + " of " + round.units(),
        round.isHit() ? "%.0f s".formatted(round.recoverySeconds()) : "",
        round.differing());
  }

  static String heads() {
    return """
        | night | killed | at | step hit | its units done | completed after | accounts that differ |
        |---|---|---|---|---|---|---|""";
  }

  String all() {
    return rounds.stream().map(Table::line).collect(Collectors.joining("\n", heads() + "\n", ""));
  }

  String hitsByStep() {
    List<Round> hits = rounds.stream().filter(Round::isHit).toList();
    String head = "| step | hits | server | database | launcher |\n|---|---|---|---|---|\n";
    return Stream.concat(StepNames.ALL.stream(), Stream.of(Moment.BETWEEN))
        .map(step -> line(step, hits.stream().filter(hit -> hit.step().equals(step)).toList()))
        .collect(Collectors.joining("\n", head, "\n" + missed(hits)));
  }

  private static String line(String step, List<Round> hits) {
    return "| %s | %d | %d | %d | %d |"
        .formatted(
            step,
            hits.size(),
            of(hits, Target.SERVER),
            of(hits, Target.DATABASE),
            of(hits, Target.LAUNCHER));
  }

  private static long of(List<Round> hits, Target target) {
    return hits.stream().filter(hit -> hit.target() == target).count();
  }

  private static String missed(List<Round> hits) {
    List<String> never = Round.stepsNotIn(hits);
    return never.isEmpty()
        ? "Each step was hit at least once."
        : "Not hit: " + String.join(", ", never) + ".";
  }
}
