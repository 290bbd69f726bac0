package org.tahsil.account.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Divides rows so that each wave names a thing once: a set-based write cannot take the same thing
 * twice, and the later row must find what the earlier one left.
 */
public final class Waves {

  private Waves() {}

  /** A row and its place in the list as it came. */
  public record Placed<R>(int index, R row) {}

  /** The waves in order; rows keep their order inside a wave. */
  public static <R, K> List<List<Placed<R>>> split(List<R> rows, Function<R, K> key) {
    List<List<Placed<R>>> waves = new ArrayList<>();
    Map<K, Integer> seen = new HashMap<>();
    for (int index = 0; index < rows.size(); index++) {
      R row = rows.get(index);
      int wave = seen.merge(key.apply(row), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(new Placed<>(index, row));
    }
    return waves;
  }
}
