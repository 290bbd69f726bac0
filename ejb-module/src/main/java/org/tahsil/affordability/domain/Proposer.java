package org.tahsil.affordability.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.PlanProposal.Length;
import org.tahsil.affordability.Proposals.Outcome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.shared.money.Money;

/**
 * Finds the plans: the shortest that can be paid, the longest that the limits allow, and one
 * halfway between.
 */
public final class Proposer {
  private static final int LEAST = PlanWish.LEAST_INSTALMENTS;
  private static final int WEEKS_OF_MONTH = 5;
  private static final int FORTNIGHTS_OF_MONTH = 3;

  private final Task task;

  /**
   * What is to be planned.
   *
   * @param total above a first amount, if it is above zero
   * @param capacity what can be paid a month; null: nothing is known of it
   */
  public record Task(
      PlanWish.Covers covers,
      Money total,
      @Nullable Money firstAmount,
      LocalDate firstOn,
      Frequency frequency,
      @Nullable Money capacity,
      Limits limits) {}

  /** The last due date that is allowed, and the least amount of an instalment. */
  public record Limits(LocalDate lastOn, Money leastInstalment) {}

  /**
   * What came of it.
   *
   * @param gap what is missing a month for the longest plan
   */
  public record Found(Outcome outcome, List<PlanProposal> plans, @Nullable Money gap) {}

  private Proposer(Task task) {
    this.task = task;
  }

  /** The plans for a task; the same task gives the same plans. */
  public static Found find(Task task) {
    return new Proposer(task).find();
  }

  private Found find() {
    if (!task.total().isPositive()) {
      return new Found(Outcome.NOTHING_OWED, List.of(), null);
    }
    OptionalInt longest = counts().filter(this::keepsLimits).max();
    if (longest.isEmpty()) {
      return new Found(Outcome.NO_PLAN, List.of(), null);
    }
    Money capacity = task.capacity();
    int most = longest.getAsInt();
    if (capacity == null) {
      return new Found(Outcome.LIMITS_ONLY, plans(LEAST, most), null);
    }
    OptionalInt shortest =
        IntStream.rangeClosed(LEAST, most)
            .filter(count -> mostInMonth(count).compareTo(capacity) <= 0)
            .min();
    return shortest.isPresent()
        ? new Found(Outcome.FITS, plans(shortest.getAsInt(), most), null)
        : new Found(
            Outcome.DOES_NOT_FIT,
            List.of(plan(Length.LONGEST, most)),
            mostInMonth(most).minus(capacity));
  }

  private static IntStream counts() {
    return IntStream.rangeClosed(LEAST, PlanWish.MOST_INSTALMENTS);
  }

  private boolean keepsLimits(int count) {
    LocalDate last = task.frequency().date(task.firstOn(), count - 1);
    List<Money> amounts = amounts(count);
    Money least = amounts.get(amounts.size() - 1);
    Money first = amounts.get(0);
    return !last.isAfter(task.limits().lastOn())
        && least.compareTo(task.limits().leastInstalment()) >= 0
        && first.compareTo(task.limits().leastInstalment()) >= 0;
  }

  /** The largest of the equal instalments, as often as a calendar month can hold one. */
  private Money mostInMonth(int count) {
    Money largest = amounts(count).get(task.firstAmount() == null ? 0 : 1);
    int times =
        switch (task.frequency()) {
          case WEEKLY -> WEEKS_OF_MONTH;
          case FORTNIGHTLY -> FORTNIGHTS_OF_MONTH;
          case MONTHLY -> 1;
        };
    return Money.ofMinor(Math.multiplyExact(largest.minor(), (long) times), largest.currency());
  }

  private List<PlanProposal> plans(int shortest, int longest) {
    TreeSet<Integer> counts = new TreeSet<>(List.of(shortest, (shortest + longest) / 2, longest));
    List<PlanProposal> plans = new ArrayList<>();
    for (int count : counts) {
      plans.add(
          plan(
              count == shortest
                  ? Length.SHORTEST
                  : count == longest ? Length.LONGEST : Length.MIDDLE,
              count));
    }
    return plans;
  }

  private PlanProposal plan(Length length, int count) {
    List<Instalment> parts = new ArrayList<>();
    for (Money amount : amounts(count)) {
      parts.add(new Instalment(task.frequency().date(task.firstOn(), parts.size()), amount));
    }
    PlanWish wish =
        new PlanWish(
            task.covers(), null, task.firstAmount(), count, task.firstOn(), task.frequency());
    return new PlanProposal(length, wish, parts, mostInMonth(count));
  }

  /** As a plan is split: the larger parts come first. */
  private List<Money> amounts(int count) {
    Money first = task.firstAmount();
    if (first == null) {
      return task.total().allocate(count);
    }
    List<Money> amounts = new ArrayList<>();
    amounts.add(first);
    amounts.addAll(task.total().minus(first).allocate(count - 1));
    return amounts;
  }
}
