package org.tahsil.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.domain.Judgement.Counted;
import org.tahsil.arrangement.domain.Judgement.PartResult;
import org.tahsil.arrangement.domain.ReAgeRule.Span;
import org.tahsil.delinquency.Position.Item;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Which items a plan re-ages, to which dates, and for how long. */
class ReAgeRuleTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final LocalDate MADE = LocalDate.of(2025, 1, 1);

  @Test
  void anItemCountsFromTheInstalmentThatPaysItsLast() {
    assertThat(dates(List.of(item("I1", 100, 0), item("I2", 50, 0)), 60, 60, 30))
        .containsExactly(Map.entry("I1", 2), Map.entry("I2", 3));
    assertThat(dates(List.of(item("I1", 60, 0), item("I2", 60, 0)), 60, 60))
        .containsExactly(Map.entry("I1", 1), Map.entry("I2", 2));
    assertThat(dates(List.of(item("I1", 10, 0), item("I2", 10, 0)), 100, 5))
        .containsExactly(Map.entry("I1", 1), Map.entry("I2", 1));
  }

  @Test
  void whatThePlanPaysInPartOrNotAtAllIsLeftAlone() {
    assertThat(dates(List.of(item("I1", 50, 0), item("I2", 100, 0), item("I3", 1, 0)), 60, 60))
        .containsExactly(Map.entry("I1", 1));
  }

  @Test
  void whatIsDisputedNeedsNoInstalment() {
    assertThat(dates(List.of(item("I1", 100, 40), item("I2", 50, 50), item("I3", 10, 0)), 60, 10))
        .containsExactly(Map.entry("I1", 1), Map.entry("I3", 2));
  }

  @Test
  void itLastsFromItsMakingOrTheInstalmentThatIsAskedForUntilItFails() {
    assertThat(span(null, ArrangementState.OPEN, 9, 1)).isEmpty();
    assertThat(span(0, ArrangementState.OPEN, 0)).contains(new Span(MADE, null));
    assertThat(span(2, ArrangementState.OPEN, 0, 5)).isEmpty();
    assertThat(span(2, ArrangementState.OPEN, 0, 9, 5)).contains(new Span(MADE.plusDays(9), null));
    assertThat(ReAgeRule.span(1, MADE, token())).isEmpty();
    assertThat(span(0, ArrangementState.KEPT, 20, 20)).contains(new Span(MADE, null));
    for (ArrangementState end :
        List.of(
            ArrangementState.BROKEN,
            ArrangementState.PARTLY_KEPT,
            ArrangementState.CANCELLED,
            ArrangementState.RESCHEDULED)) {
      assertThat(span(0, end, 30)).contains(new Span(MADE, MADE.plusDays(30)));
      assertThat(span(0, end, 0)).isEmpty();
      assertThat(span(1, end, 30, 30)).isEmpty();
      assertThat(span(1, end, 30, 29)).contains(new Span(MADE.plusDays(29), MADE.plusDays(30)));
    }
  }

  private static Optional<Span> span(
      @Nullable Integer after, ArrangementState state, int since, Integer... enough) {
    List<PartResult> parts =
        Stream.concat(Stream.of(enough), Stream.of((Integer) null))
            .map(
                day ->
                    day == null ? part(10, null) : part(10, new Counted(1, MADE.plusDays(day), 10)))
            .toList();
    return ReAgeRule.span(after, MADE, new Judgement(state, MADE.plusDays(since), parts, null));
  }

  /** Of two instalments the first is next to nothing, and has come. */
  private static Judgement token() {
    List<PartResult> parts = List.of(part(1, new Counted(1, MADE, 1)), part(99, null));
    return new Judgement(ArrangementState.OPEN, MADE, parts, null);
  }

  private static PartResult part(long amount, @Nullable Counted money) {
    return new PartResult(
        new Part(1, MADE, amount),
        MADE,
        money == null ? List.of() : List.of(money),
        money == null ? null : money.valueOn(),
        false);
  }

  /** The number of the instalment by item. */
  private static Map<String, Integer> dates(List<Item> items, long... amounts) {
    List<Instalment> parts = new ArrayList<>();
    for (long amount : amounts) {
      parts.add(new Instalment(MADE.plusDays(parts.size() + 1L), Money.ofMinor(amount, OMR)));
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    ReAgeRule.dates(items, parts)
        .forEach((ref, date) -> numbers.put(ref.value(), date.getDayOfMonth() - 1));
    return numbers;
  }

  private static Item item(String ref, long open, long disputed) {
    return new Item(
        new ItemRef(ref),
        MADE.minusDays(90),
        MADE.minusDays(60),
        Money.ofMinor(open, OMR),
        Money.zero(OMR),
        Money.ofMinor(open, OMR),
        Money.ofMinor(disputed, OMR),
        60);
  }
}
