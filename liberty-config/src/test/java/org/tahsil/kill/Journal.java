package org.tahsil.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The progress, in a file of the work folder: a line for each night, so that a start goes on. */
final class Journal {

  private static final String SEED = "seed ";

  private final Path file;
  private final long seed;
  private final List<Round> rounds = new ArrayList<>();

  private Journal(Path file, long seed) {
    this.file = file;
    this.seed = seed;
  }

  /** Opens the progress of a folder, with its own seed, or begins one with the seed given. */
  static Journal open(Path folder, long seed) throws IOException {
    Path file = folder.resolve("progress.csv");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, SEED + seed + "\n");
    }
    List<String> lines = Files.readAllLines(file);
    Journal journal = new Journal(file, Long.parseLong(lines.get(0).substring(SEED.length())));
    lines.stream().skip(1).map(Round::of).forEach(journal.rounds::add);
    return journal;
  }

  long seed() {
    return seed;
  }

  List<Round> rounds() {
    return List.copyOf(rounds);
  }

  int hits() {
    return (int) rounds.stream().filter(Round::isHit).count();
  }

  List<String> stepsNotHit() {
    return Round.stepsNotIn(rounds.stream().filter(Round::isHit).toList());
  }

  void add(Round round) throws IOException {
    rounds.add(round);
    Files.writeString(file, round.line() + "\n", StandardOpenOption.APPEND);
  }
}
