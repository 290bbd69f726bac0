package org.tahsil.manual.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tahsil.manual.Automation;

/**
 * Overrides of an account that follow one another, counted as one: or many short ones would be what
 * no single one may be. Two adjoin if automation had the account back for less than {@link
 * #BREAK_DAYS} days between them.
 */
public final class Adjoining {

  /** So many days of automation part two overrides. */
  public static final int BREAK_DAYS = 7;

  private Adjoining() {}

  /**
   * When an override acts.
   *
   * @param to the first day on which automation acts again
   */
  public record Span(Set<Automation> stops, LocalDate from, LocalDate to) {

    public Span {
      stops = Set.copyOf(stops);
    }

    int days() {
      return (int) ChronoUnit.DAYS.between(from, to);
    }
  }

  /**
   * How many days one automation rests, the wish and what adjoins it together: of those that the
   * wish stops, the one that rests longest. Days between are not counted.
   *
   * @param others of the account, that acted, act or may come to act; none overlaps the wish in
   *     what it stops
   */
  public static int days(Span wish, Collection<Span> others) {
    return wish.stops.stream()
        .mapToInt(
            stop -> days(wish, others.stream().filter(one -> one.stops.contains(stop)).toList()))
        .max()
        .orElse(0);
  }

  private static int days(Span wish, List<Span> others) {
    int days = wish.days();
    LocalDate edge = wish.from;
    for (Span one : sorted(others, Comparator.comparing(Span::to).reversed())) {
      if (!one.to.isAfter(edge) && one.to.plusDays(BREAK_DAYS).isAfter(edge)) {
        days += one.days();
        edge = one.from;
      }
    }
    edge = wish.to;
    for (Span one : sorted(others, Comparator.comparing(Span::from))) {
      if (!one.from.isBefore(edge) && edge.plusDays(BREAK_DAYS).isAfter(one.from)) {
        days += one.days();
        edge = one.to;
      }
    }
    return days;
  }

  private static List<Span> sorted(List<Span> others, Comparator<Span> order) {
    return others.stream().sorted(order).toList();
  }
}
