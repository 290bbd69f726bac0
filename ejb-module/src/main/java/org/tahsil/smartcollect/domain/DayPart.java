package org.tahsil.smartcollect.domain;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a day in which payments succeed. */
public enum DayPart {
  EARLY_MORNING(6, 9),
  MORNING(9, 11),
  MIDDAY(11, 13),
  AFTERNOON(13, 17),
  EVENING(17, 21),
  NIGHT(21, 6);

  private final int from;
  private final int to;

  DayPart(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The part in which a local time lies; a part begins with its first minute. */
  public static DayPart of(LocalTime time) {
    for (DayPart part : values()) {
      if (time.getHour() >= part.from && time.getHour() < part.to) {
        return part;
      }
    }
    return NIGHT;
  }

  /** The part with most of the times, the earlier of equals. */
  public static Optional<DayPart> preferred(List<LocalTime> times) {
    Map<DayPart, Long> counts =
        times.stream()
            .map(DayPart::of)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Comparator.comparingLong((Map.Entry<DayPart, Long> part) -> part.getValue())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
