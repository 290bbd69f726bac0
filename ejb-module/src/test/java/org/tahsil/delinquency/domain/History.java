package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** What happens to one account, in the order in which it becomes known. */
public record History(List<Step> steps) {

  /** The first day of every history. */
  public static final LocalDate START = LocalDate.of(2024, 1, 20);

  /** The last day, beyond which nothing happens. */
  public static final int DAYS = 240;

  /** Something that becomes known. */
  public sealed interface Step {}

  /** An item, or other terms of one that is known already. */
  public record Item(int number, int issued, int due, List<Long> parts) implements Step {

    public long amount() {
      return parts.stream().mapToLong(part -> part).sum();
    }
  }

  /** A payment, perhaps backdated, perhaps for an item that the payer names. */
  public record Pay(int value, long amount, @Nullable Integer named) implements Step {}

  /** The n-th payment so far is taken back. */
  public record Reverse(int payment) implements Step {}

  /**
   * A hold of the account or of an item; of an item perhaps of an amount only.
   *
   * @param days null: open
   */
  public record Pause(int from, @Nullable Integer days, @Nullable Integer item, @Nullable Long part)
      implements Step {}

  /** The n-th hold so far ends early, or is withdrawn. */
  public record Resume(int hold, int daysAfterStart) implements Step {}

  /**
   * One of two plans says from when until when it re-ages items; each covers one of its own, and
   * what it said before does not count any more.
   *
   * @param countedFrom what counts if the plan had not been told of before
   * @param days null: open; 0: not at all
   */
  public record ReAge(int plan, int countedFrom, int from, @Nullable Integer days)
      implements Step {}

  public static LocalDate day(int offset) {
    return START.plusDays(offset);
  }

  public static Arbitrary<History> any() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, item()),
            net.jqwik.api.Tuple.of(5, pay()),
            net.jqwik.api.Tuple.of(1, reverse()),
            net.jqwik.api.Tuple.of(1, pause()),
            net.jqwik.api.Tuple.of(1, resume()),
            net.jqwik.api.Tuple.of(1, reAge()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(History::new);
  }

  private static Arbitrary<Step> item() {
    Arbitrary<List<Long>> parts =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 12).list().ofSize(4),
            Arbitraries.longs().between(1, 40).map(amount -> List.of(0L, 0L, 0L, amount)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 5),
            Arbitraries.oneOf(Arbitraries.just(0), days()),
            days(),
            parts)
        .as(Item::new);
  }

  private static Arbitrary<Step> pay() {
    return Combinators.combine(
            days(),
            Arbitraries.longs().between(1, 60),
            Arbitraries.integers().between(1, 5).injectNull(0.7))
        .as(Pay::new);
  }

  private static Arbitrary<Step> reverse() {
    return Arbitraries.integers().between(0, 9).map(Reverse::new);
  }

  private static Arbitrary<Step> pause() {
    return Combinators.combine(
            days(),
            Arbitraries.integers().between(1, 90).injectNull(0.3),
            Arbitraries.integers().between(1, 5).injectNull(0.5),
            Arbitraries.longs().between(1, 30).injectNull(0.5))
        .as(Pause::new);
  }

  private static Arbitrary<Step> resume() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 60))
        .as(Resume::new);
  }

  private static Arbitrary<Step> reAge() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            days(),
            days(),
            Arbitraries.integers().between(0, 90).injectNull(0.3))
        .as(ReAge::new);
  }

  private static Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, DAYS);
  }
}
