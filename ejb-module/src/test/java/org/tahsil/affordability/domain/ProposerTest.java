package org.tahsil.affordability.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.affordability.PlanProposal.Length.LONGEST;
import static org.tahsil.affordability.PlanProposal.Length.MIDDLE;
import static org.tahsil.affordability.PlanProposal.Length.SHORTEST;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.Proposals.Outcome;
import org.tahsil.affordability.domain.Proposer.Found;
import org.tahsil.affordability.domain.Proposer.Limits;
import org.tahsil.affordability.domain.Proposer.Task;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.shared.money.Money;

/** Which plans are proposed. */
class ProposerTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 7);

  /** 100 in at most 12 months by 30 a month: 4, 8 and 12 instalments. */
  @Test
  void theShortestThatFitsAMiddleOneAndTheLongest() {
    Found found = Proposer.find(monthly("100.000", "30.000", "1.000", FIRST.plusMonths(11)));
    assertThat(found.outcome()).isEqualTo(Outcome.FITS);
    assertThat(found.plans())
        .extracting(PlanProposal::length)
        .containsExactly(SHORTEST, MIDDLE, LONGEST);
    assertThat(counts(found)).containsExactly(4, 8, 12);
    assertThat(found.plans().get(2).instalments().get(0))
        .isEqualTo(new Instalment(FIRST, omr("8.334")));
    assertThat(found.plans().get(2).instalments().get(11))
        .isEqualTo(new Instalment(LocalDate.of(2025, 12, 7), omr("8.333")));
    assertThat(found.gap()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // capacity at, below and above what 12 instalments of at most 8.334 ask for
    "8.334, FITS, 12, ",
    "8.333, DOES_NOT_FIT, 12, 0.001",
    "0.000, DOES_NOT_FIT, 12, 8.334",
    "9.090, FITS, 12, ",
    "9.091, FITS, 11 12, ",
    "50.000, FITS, 2 7 12, ",
    "49.999, FITS, 3 7 12, "
  })
  void capacityDecidesToTheLastUnit(
      String capacity, Outcome outcome, String counts, @Nullable String gap) {
    Found found = Proposer.find(monthly("100.000", capacity, "1.000", FIRST.plusMonths(11)));
    assertThat(found.outcome()).isEqualTo(outcome);
    assertThat(words(found)).isEqualTo(counts);
    assertThat(found.gap()).isEqualTo(gap == null ? null : omr(gap));
  }

  @ParameterizedTest
  @CsvSource({
    // last day, least amount, counts: a day less or a unit more makes the longest shorter
    "2025-12-07, 8.333, FITS, 2 7 12",
    "2025-12-06, 8.333, FITS, 2 6 11",
    "2025-12-07, 8.334, FITS, 2 6 11",
    "2025-02-07, 50.000, FITS, 2",
    "2025-02-07, 50.001, NO_PLAN, ''",
    "2025-02-06, 1.000, NO_PLAN, ''",
    "2024-12-31, 1.000, NO_PLAN, ''"
  })
  void limitsOfTheLenderAreKept(LocalDate last, String least, Outcome outcome, String counts) {
    Found found = Proposer.find(monthly("100.000", "60.000", least, last));
    assertThat(found.outcome()).isEqualTo(outcome);
    assertThat(words(found)).isEqualTo(counts);
  }

  @Test
  void aMonthMayHoldFiveWeeklyAndThreeFortnightlyInstalments() {
    assertThat(counts(Proposer.find(task(Frequency.WEEKLY, "50.000", null))).get(0)).isEqualTo(10);
    assertThat(counts(Proposer.find(task(Frequency.FORTNIGHTLY, "50.000", null))).get(0))
        .as("six of at most 16.667 would be 50.001")
        .isEqualTo(7);
  }

  /** 40 at once, the other 60 by 10 a month. */
  @Test
  void aFirstPaymentMayBeAboveWhatCanBePaidAMonth() {
    Found found = Proposer.find(task(Frequency.MONTHLY, "10.000", "40.000"));
    assertThat(counts(found).get(0)).isEqualTo(7);
    assertThat(found.plans().get(0).mostInMonth()).isEqualTo(omr("10.000"));
    assertThat(found.plans().get(0).instalments().get(0).amount()).isEqualTo(omr("40.000"));
  }

  @Test
  void withoutKnowledgeTheLimitsGiveThePlans() {
    Found found = Proposer.find(monthly("100.000", null, "1.000", FIRST.plusMonths(11)));
    assertThat(found.outcome()).isEqualTo(Outcome.LIMITS_ONLY);
    assertThat(counts(found)).containsExactly(2, 7, 12);
  }

  @Test
  void nothingOwedIsNothingPlanned() {
    Found found = Proposer.find(monthly("0.000", "30.000", "1.000", FIRST.plusMonths(11)));
    assertThat(found).isEqualTo(new Found(Outcome.NOTHING_OWED, List.of(), null));
  }

  @Property(tries = 3000)
  void everyProposalSumsUpKeepsTheLimitsAndTheCapacity(
      @ForAll @LongRange(min = 1, max = 2_000_000) long total,
      @ForAll @LongRange(max = 400_000) long capacity,
      @ForAll Frequency often,
      @ForAll long seed) {
    Random random = new Random(seed);
    long least = 1L + random.nextInt(50_000);
    int days = random.nextInt(900);
    Money first = random.nextBoolean() && total > 3 ? minor(total / 3) : null;
    LocalDate last = FIRST.plusDays(days);
    Task task =
        new Task(
            Covers.OVERDUE,
            minor(total),
            first,
            FIRST,
            often,
            minor(capacity),
            new Limits(last, minor(least)));
    Found found = Proposer.find(task);
    assertThat(Proposer.find(task)).as("the same again").isEqualTo(found);
    assertThat(counts(found)).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
    for (PlanProposal plan : found.plans()) {
      List<Instalment> parts = plan.instalments();
      assertThat(parts.stream().mapToLong(part -> part.amount().minor()).sum()).isEqualTo(total);
      assertThat(parts).hasSizeBetween(2, 120);
      assertThat(parts).allMatch(part -> part.amount().minor() >= least);
      assertThat(parts.get(parts.size() - 1).dueOn()).isBeforeOrEqualTo(last);
      boolean fits = mostOfAnyMonth(parts, first != null) <= capacity;
      if (found.outcome() == Outcome.FITS) {
        assertThat(fits).isTrue();
        assertThat(plan.mostInMonth().minor()).isLessThanOrEqualTo(capacity);
      } else {
        assertThat(Objects.requireNonNull(found.gap()).minor())
            .isEqualTo(plan.mostInMonth().minor() - capacity)
            .isPositive();
      }
    }
  }

  private static long mostOfAnyMonth(List<Instalment> parts, boolean withFirst) {
    Map<java.time.YearMonth, Long> months =
        parts.stream()
            .skip(withFirst ? 1 : 0)
            .collect(
                Collectors.groupingBy(
                    part -> java.time.YearMonth.from(part.dueOn()),
                    Collectors.summingLong(part -> part.amount().minor())));
    return months.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static Task monthly(
      String total, @Nullable String capacity, String least, LocalDate last) {
    return new Task(
        Covers.OVERDUE,
        omr(total),
        null,
        FIRST,
        Frequency.MONTHLY,
        capacity == null ? null : omr(capacity),
        new Limits(last, omr(least)));
  }

  private static Task task(Frequency often, String capacity, @Nullable String first) {
    return new Task(
        Covers.OVERDUE,
        omr("100.000"),
        first == null ? null : omr(first),
        FIRST,
        often,
        omr(capacity),
        new Limits(FIRST.plusDays(731), omr("1.000")));
  }

  private static List<Integer> counts(Found found) {
    return found.plans().stream().map(plan -> plan.instalments().size()).toList();
  }

  private static String words(Found found) {
    return counts(found).stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Money omr(String amount) {
    return Money.of(amount, OMR);
  }

  private static Money minor(long amount) {
    return Money.ofMinor(amount, OMR);
  }
}
