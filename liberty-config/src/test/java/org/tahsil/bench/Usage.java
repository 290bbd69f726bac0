package org.tahsil.bench;

import java.util.List;

/**
 * What a piece of work cost.
 *
 * @param cpu seconds of the server's and the database's processes
 * @param wal bytes of write-ahead log
 */
record Usage(double seconds, double cpu, long wal) {

  static final Usage NONE = new Usage(0, 0, 0);

  Usage plus(Usage other) {
    return new Usage(seconds + other.seconds, cpu + other.cpu, wal + other.wal);
  }

  Usage minus(Usage other) {
    return new Usage(seconds - other.seconds, cpu - other.cpu, wal - other.wal);
  }

  static Usage mean(Usage one, Usage two) {
    return new Usage(
        (one.seconds + two.seconds) / 2, (one.cpu + two.cpu) / 2, (one.wal + two.wal) / 2);
  }

  /** The median of each figure by itself. */
  static Usage median(List<Usage> all) {
    return new Usage(
        all.stream().mapToDouble(Usage::seconds).sorted().toArray()[all.size() / 2],
        all.stream().mapToDouble(Usage::cpu).sorted().toArray()[all.size() / 2],
        all.stream().mapToLong(Usage::wal).sorted().toArray()[all.size() / 2]);
  }
}
