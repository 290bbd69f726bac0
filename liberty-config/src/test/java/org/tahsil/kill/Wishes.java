package org.tahsil.kill;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param kills how many nights are to be hit, those of earlier starts included
 * @param seed of the random instants and targets; kept with the progress
 * @param folder the work folder with data and progress
 * @param copies how often the demonstration's books are multiplied
 * @param unit accounts of one transaction of a night
 * @param pauseMillis how long each unit holds its transaction open before it commits
 * @param sabotage a step of which a unit is marked as done without its work, or empty
 */
record Wishes(
    int kills, long seed, Path folder, int copies, int unit, int pauseMillis, String sabotage) {

  static Wishes ofSystem() {
    return new Wishes(
        Integer.getInteger("kills", 10),
        Long.getLong("kill.seed", System.nanoTime()),
        Path.of(System.getProperty("kill.folder")).toAbsolutePath(),
        Integer.getInteger("kill.copies", 12),
        Integer.getInteger("kill.unit", 5),
        Integer.getInteger("kill.pause", 0),
        System.getProperty("kill.sabotage", ""));
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Small units, and mails that wait for nothing longer than they must. */
  Map<String, String> variables() {
    return Map.of(
        "TAHSIL_NIGHT_UNIT",
        Integer.toString(unit),
        "TAHSIL_NIGHT_PAUSE_MS",
        Integer.toString(pauseMillis),
        "TAHSIL_MAIL_LOST_AFTER",
        "PT30S",
        "TAHSIL_MAIL_RETRY_WAITS",
        "PT1S,PT2S,PT5S,PT10S,PT30S");
  }
}
