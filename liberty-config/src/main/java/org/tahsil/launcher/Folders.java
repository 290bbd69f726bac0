package org.tahsil.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes files. */
final class Folders {

  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }

  /**
   * Copies a file unless the target has the same content; times do not count, for a repeated build
   * makes the same bytes anew.
   *
   * @return whether something was there before and has been replaced
   */
  static boolean replaceIfChanged(Path from, Path to) throws IOException {
    boolean there = Files.exists(to);
    if (there && Files.mismatch(from, to) < 0) {
      return false;
    }
    Files.createDirectories(to.resolveSibling("."));
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    return there;
  }
}
