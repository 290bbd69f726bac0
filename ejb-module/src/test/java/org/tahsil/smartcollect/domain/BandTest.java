package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.Facts.amount;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

  @ParameterizedTest
  @CsvSource({
    "125000, 45000, 82.5, OPTIMAL_WINDOW, 92.5",
    "37500,      0, 100,  OPTIMAL_WINDOW, 85.0",
    "37499,      0, 100,  SCHEDULED,      84.0",
    "25000,      0, 100,  SCHEDULED,      60.0",
    "24999,  25000, 100,  RISKY,          59.0",
    "0,      25000, 100,  RISKY,          40.0",
    "-9000,  25000, 100,  RISKY,          40.0",
    "24999,  24999, 100,  CRITICAL,       39.0",
    "0,          0, 100,  CRITICAL,       10.0",
    "0,      -5000, 100,  CRITICAL,       10.0",
    "31250,      0,  50,  SCHEDULED,      66.0",
    "9999999,    0,   0,  OPTIMAL_WINDOW, 85.0",
  })
  void followsTheBandsInTheirOrder(
      String predicted, String current, double punctuality, Band band, String probability) {
    BigDecimal e = amount("25000");
    assertThat(Band.of(amount(predicted), amount(current), e)).isEqualTo(band);
    assertThat(Band.probability(amount(predicted), amount(current), e, punctuality))
        .isEqualTo(amount(probability));
  }

  @Test
  void roundsHalfUpAsOnPaper() {
    assertThat(Band.oneDecimal(1.75)).isEqualTo(amount("1.8"));
    assertThat(Band.oneDecimal(82.45)).isEqualTo(amount("82.5"));
    assertThat(Band.oneDecimal(91.149999999999)).isEqualTo(amount("91.2"));
  }

  @Property
  void staysBetweenTenAndNinetyEightAndRisesWithPunctuality(
      @ForAll @IntRange(min = -500_000, max = 500_000) int predicted,
      @ForAll @IntRange(min = -500_000, max = 500_000) int current,
      @ForAll @IntRange(min = 1, max = 100_000) int instalment,
      @ForAll @DoubleRange(min = 0, max = 100) double punctuality) {
    BigDecimal p = BigDecimal.valueOf(predicted);
    BigDecimal c = BigDecimal.valueOf(current);
    BigDecimal e = BigDecimal.valueOf(instalment);
    BigDecimal some = Band.probability(p, c, e, punctuality);
    assertThat(some).isBetween(amount("10.0"), amount("98.0"));
    assertThat(Band.probability(p, c, e, 100)).isGreaterThanOrEqualTo(some);
    assertThat(Band.probability(p, c, e, 0)).isLessThanOrEqualTo(some);
  }
}
