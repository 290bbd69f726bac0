package org.tahsil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time of processes, from {@code /proc}. */
final class Processor {

  private static final double TICKS_A_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int DEAD_CHILDREN_USER = 13;
  private static final int DEAD_CHILDREN_SYSTEM = 14;

  private Processor() {}

  /** Seconds that a process, its living children and those that ended have used. */
  static double seconds(long pid) throws IOException {
    double own =
        seconds(pid, USER, SYSTEM) + seconds(pid, DEAD_CHILDREN_USER, DEAD_CHILDREN_SYSTEM);
    return own
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(child -> living(child.pid()))
            .sum();
  }

  private static double living(long pid) {
    try {
      return seconds(pid, USER, SYSTEM);
    } catch (IOException ended) {
      return 0;
    }
  }

  /** Two fields of {@code /proc/pid/stat}, counted from the one after the command's name. */
  private static double seconds(long pid, int one, int two) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return (Long.parseLong(fields.get(one)) + Long.parseLong(fields.get(two))) / TICKS_A_SECOND;
  }
}
