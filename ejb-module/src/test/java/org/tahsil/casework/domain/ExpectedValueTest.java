package org.tahsil.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ExpectedValueTest {

  /** 42.300 OMR, 60 % likely, a quarter because of the agent, 0.300 for the call. */
  @Test
  void isAmountTimesLikelihoodTimesEffectLessTheCost() {
    assertThat(ExpectedValue.minor(42_300, 600, 250, 300)).isEqualTo(6_045);
    assertThat(ExpectedValue.minor(0, 600, 250, 300)).isEqualTo(-300);
    assertThat(ExpectedValue.minor(7, 999, 999, 0)).isEqualTo(6);
  }

  @Test
  void likelihoodIsWhatTheRiskLeavesButNeverLessThanTheTermsSay() {
    assertThat(ExpectedValue.likelihood(400, 200)).isEqualTo(600);
    assertThat(ExpectedValue.likelihood(1000, 50)).isEqualTo(50);
  }

  @Property
  void moreAmountLikelihoodOrEffectIsNeverWorthLess(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
      @ForAll @IntRange(min = 0, max = 999) int likelihood,
      @ForAll @IntRange(min = 0, max = 999) int effect,
      @ForAll @IntRange(min = 0, max = 10_000) int cost) {
    long value = ExpectedValue.minor(amount, likelihood, effect, cost);
    assertThat(value).isBetween(-(long) cost, amount - cost);
    assertThat(ExpectedValue.minor(amount + 1, likelihood, effect, cost))
        .isGreaterThanOrEqualTo(value);
    assertThat(ExpectedValue.minor(amount, likelihood + 1, effect, cost))
        .isGreaterThanOrEqualTo(value);
    assertThat(ExpectedValue.minor(amount, likelihood, effect + 1, cost))
        .isGreaterThanOrEqualTo(value);
  }
}
