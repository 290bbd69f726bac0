package org.tahsil.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.risk.RiskScore.Factor;
import org.tahsil.risk.RiskSentences;
import org.tahsil.risk.domain.Scorecard.Scored;

class ScorecardTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-01");
  private static final LocalDate LONG_AGO = LocalDate.parse("2015-01-01");

  @Test
  void aLongStandingPunctualCustomerHasNoPoints() {
    Scored scored = Scorecard.score(facts(0, 0, List.of(0, 0, 0)));

    assertThat(scored.points()).isZero();
    assertThat(scored.factors()).isEmpty();
    assertThat(scored.band()).isEqualTo(Band.LOW);
    assertThat(scored.probability90()).isCloseTo(0.011, within(0.001));
  }

  @Test
  void namesWhatAddedHowManyPoints() {
    RiskFacts facts =
        new RiskFacts(
            TODAY,
            45,
            100_000,
            40_000,
            List.of(45, 3, 0, 0),
            TODAY.minusMonths(11),
            new BigDecimal("0.4"));

    Scored scored = Scorecard.score(facts);

    assertThat(scored.factors())
        .extracting(Factor::code, Factor::points)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CURRENT_DPD", 35),
            org.assertj.core.groups.Tuple.tuple("OVERDUE_SHARE", 6),
            org.assertj.core.groups.Tuple.tuple("LATE_ITEMS", 10),
            org.assertj.core.groups.Tuple.tuple("WORST_LATENESS", 10),
            org.assertj.core.groups.Tuple.tuple("LATE_IN_A_ROW", 5),
            org.assertj.core.groups.Tuple.tuple("SHORT_TENURE", 5),
            org.assertj.core.groups.Tuple.tuple("DROPPED_USAGE", 6));
    assertThat(scored.points()).isEqualTo(77);
    assertThat(scored.band()).isEqualTo(Band.MEDIUM);
  }

  @Test
  void ninetyDaysPastDueCannotComeSoonerThanTheDaysAllow() {
    Scored soon = Scorecard.score(facts(59, 100, List.of(59)));
    Scored sooner = Scorecard.score(facts(60, 100, List.of(60)));

    assertThat(soon.probability30()).isZero();
    assertThat(sooner.probability30()).isPositive();
    assertThat(Scorecard.score(facts(90, 100, List.of(90))).probability30()).isEqualTo(1);
  }

  @Property
  void probabilitiesGrowWithTheHorizonAndPointsAddUp(@ForAll("anybody") RiskFacts facts) {
    Scored scored = Scorecard.score(facts);

    assertThat(scored.probability30()).isBetween(0.0, scored.probability60());
    assertThat(scored.probability60()).isBetween(0.0, scored.probability90());
    assertThat(scored.probability90()).isLessThanOrEqualTo(1.0);
    assertThat(scored.factors().stream().mapToInt(Factor::points).sum()).isEqualTo(scored.points());
  }

  @Property
  void moreLatenessNeverLowersTheRisk(
      @ForAll("anybody") RiskFacts facts,
      @ForAll @IntRange(max = 11) int item,
      @ForAll @IntRange(max = 200) int more) {
    Scored before = Scorecard.score(facts);
    Scored after = Scorecard.score(later(facts, item, more));

    assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
    assertThat(after.probability30()).isGreaterThanOrEqualTo(before.probability30());
    assertThat(after.probability90()).isGreaterThanOrEqualTo(before.probability90());
    assertThat(after.band()).isGreaterThanOrEqualTo(before.band());
  }

  @Property(tries = 200)
  void everyReasonHasASentence(@ForAll("anybody") RiskFacts facts) {
    for (Factor factor : Scorecard.score(facts).factors()) {
      for (String language : new String[] {"en", "ar"}) {
        assertThat(RiskSentences.in(Locale.forLanguageTag(language)).of(factor))
            .doesNotContain("{")
            .isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<RiskFacts> anybody() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 150);
    Arbitrary<List<Integer>> history = Arbitraries.integers().between(0, 120).list().ofMaxSize(12);
    Arbitrary<Long> owed = Arbitraries.longs().between(0, 1_000_000);
    Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
    Arbitrary<Integer> months = Arbitraries.integers().between(0, 120);
    Arbitrary<BigDecimal> usage =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.TEN)
            .ofScale(2)
            .injectNull(0.2);
    return Combinators.combine(days, history, owed, percent, months, usage)
        .as(
            (dpd, late, outstanding, part, age, index) ->
                new RiskFacts(
                    TODAY,
                    dpd,
                    outstanding,
                    outstanding * part / 100,
                    late,
                    TODAY.minusMonths(age),
                    index));
  }

  private static RiskFacts later(RiskFacts facts, int item, int more) {
    List<Integer> late = new ArrayList<>(facts.daysLate());
    if (!late.isEmpty()) {
      late.set(item % late.size(), late.get(item % late.size()) + more);
    }
    return new RiskFacts(
        facts.asOf(),
        facts.daysPastDue() + more,
        facts.outstandingMinor(),
        facts.overdueMinor(),
        late,
        facts.customerSince(),
        facts.usageIndex());
  }

  private static RiskFacts facts(int dpd, long overdue, List<Integer> late) {
    return new RiskFacts(TODAY, dpd, 100, overdue, late, LONG_AGO, null);
  }
}
