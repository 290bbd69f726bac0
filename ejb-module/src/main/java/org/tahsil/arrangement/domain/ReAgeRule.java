package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.arrangement.ReAgeEffect.Rule;
import org.tahsil.arrangement.ReAgeTerms;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.ItemRef;

/** When and how a plan lets days past due count from its own dates. */
public final class ReAgeRule {

  private ReAgeRule() {}

  /** From when until when; {@code to} is the first day on which it does not; null: open. */
  public record Span(LocalDate from, @Nullable LocalDate to) {}

  /**
   * The date of the instalment that pays the last of each item, the oldest item first. What is
   * disputed is not paid by the plan, and an item that it pays only in part is left alone.
   */
  public static Map<ItemRef, LocalDate> dates(List<Position.Item> items, List<Instalment> parts) {
    Map<ItemRef, LocalDate> dates = new LinkedHashMap<>();
    Iterator<Instalment> next = parts.iterator();
    LocalDate date = null;
    long room = 0;
    for (Position.Item item : items) {
      long open = item.open().minor() - item.disputed().minor();
      while (room < open && next.hasNext()) {
        Instalment part = next.next();
        date = part.dueOn();
        room += part.amount().minor();
      }
      if (open > 0 && room >= open) {
        dates.put(item.ref(), Objects.requireNonNull(date));
      }
      room -= open;
    }
    return dates;
  }

  /**
   * What a plan would do.
   *
   * @param newest when the account last began to be re-aged; empty: never
   */
  public static ReAgeEffect effect(
      ReAgeTerms terms, Position position, List<Instalment> parts, Optional<LocalDate> newest) {
    int now = position.daysPastDue();
    Integer after = terms.afterInstalments();
    if (after == null) {
      return new ReAgeEffect(Rule.NEVER, now, now, null, null);
    }
    Optional<LocalDate> rests =
        newest
            .map(from -> from.plusDays(terms.restDays()))
            .filter(date -> date.isAfter(position.asOf().date()));
    if (rests.isPresent()) {
      return new ReAgeEffect(Rule.RESTS, now, now, null, rests.get());
    }
    Map<ItemRef, LocalDate> covered = dates(position.items(), parts);
    int then =
        position.items().stream()
            .filter(item -> !covered.containsKey(item.ref()))
            .mapToInt(Position.Item::daysPastDue)
            .max()
            .orElse(0);
    Rule rule = after == 0 ? Rule.AT_ONCE : Rule.AFTER_INSTALMENTS;
    return new ReAgeEffect(rule, now, Math.min(now, then), after, null);
  }

  /**
   * When a plan re-ages by what became of it; empty: not (yet), or it ended before it could.
   *
   * @param after how many instalments must have come; null: it never does
   */
  public static Optional<Span> span(
      @Nullable Integer after, LocalDate madeOn, Judgement judgement) {
    if (after == null) {
      return Optional.empty();
    }
    Optional<LocalDate> from = after == 0 ? Optional.of(madeOn) : earned(after, judgement);
    boolean ended = judgement.state().isFailed() || judgement.state().isEnded();
    LocalDate to = ended ? judgement.since() : null;
    return from.filter(first -> to == null || to.isAfter(first)).map(first -> new Span(first, to));
  }

  /**
   * The day on which so many instalments had come, and money as much as so many equal ones bring.
   */
  private static Optional<LocalDate> earned(int after, Judgement judgement) {
    long total = judgement.parts().stream().mapToLong(result -> result.part().amount()).sum();
    long wanted = total * after / judgement.parts().size();
    return enough(judgement)
        .skip(after - 1L)
        .findFirst()
        .flatMap(first -> reached(wanted, judgement).map(day -> day.isAfter(first) ? day : first));
  }

  private static Optional<LocalDate> reached(long wanted, Judgement judgement) {
    List<Judgement.Counted> money =
        judgement.parts().stream()
            .flatMap(result -> result.money().stream())
            .sorted(Comparator.comparing(Judgement.Counted::valueOn))
            .toList();
    long sum = 0;
    for (Judgement.Counted counted : money) {
      sum += counted.amount();
      if (sum >= wanted) {
        return Optional.of(counted.valueOn());
      }
    }
    return Optional.empty();
  }

  private static Stream<LocalDate> enough(Judgement judgement) {
    return judgement.parts().stream()
        .map(Judgement.PartResult::enoughOn)
        .filter(Objects::nonNull)
        .sorted();
  }
}
