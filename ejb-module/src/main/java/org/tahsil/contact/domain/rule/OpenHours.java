package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Hours of the day that must suit in several places at once.
 *
 * @param earliest the first minute, inclusive
 * @param latest the end, exclusive
 * @param closed days on which no hour suits
 */
record OpenHours(LocalTime earliest, LocalTime latest, Predicate<LocalDate> closed) {
  private static final int MOST_DAYS = 60;
  private static final int MOST_MOVES = 200;

  boolean suits(Instant at, List<ZoneId> zones) {
    return zones.stream().allMatch(zone -> isOpen(at.atZone(zone)));
  }

  /** The first instant from the given one on that suits in all zones; empty: none soon. */
  Optional<Instant> next(Instant from, List<ZoneId> zones) {
    Instant at = from;
    for (int i = 0; i < MOST_MOVES && !suits(at, zones); i++) {
      Instant reached = at;
      List<Instant> opens =
          zones.stream().flatMap(zone -> nextOpen(reached.atZone(zone)).stream()).toList();
      if (opens.size() < zones.size()) {
        return Optional.empty();
      }
      at = opens.stream().max(Instant::compareTo).orElse(at);
    }
    return suits(at, zones) ? Optional.of(at) : Optional.empty();
  }

  private boolean isOpen(ZonedDateTime local) {
    return !closed.test(local.toLocalDate())
        && !local.toLocalTime().isBefore(earliest)
        && local.toLocalTime().isBefore(latest);
  }

  private Optional<Instant> nextOpen(ZonedDateTime local) {
    if (isOpen(local)) {
      return Optional.of(local.toInstant());
    }
    boolean today = local.toLocalTime().isBefore(earliest);
    LocalDate day = local.toLocalDate().plusDays(today ? 0 : 1);
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      if (!closed.test(day)) {
        return Optional.of(day.atTime(earliest).atZone(local.getZone()).toInstant());
      }
    }
    return Optional.empty();
  }
}
