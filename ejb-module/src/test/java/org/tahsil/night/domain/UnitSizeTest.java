package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSizeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1000",
    "18, 1000",
    "4000, 1000",
    "100000, 25000",
    "40000, 10000",
    "10000000, 25000",
  })
  void unitsGrowWithThePortfolioWithinBounds(long accounts, int size) {
    assertThat(UnitSize.of(accounts, 0, 1)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"18, 5", "1000000, 5", "18, 100000"})
  void whatAPersonHasSetHolds(long accounts, int wished) {
    assertThat(UnitSize.of(accounts, wished, 2)).isEqualTo(wished);
  }

  @Test
  void twoServersGetTwiceAsManyUnits() {
    assertThat(UnitSize.of(40_000, 0, 1)).isEqualTo(10_000);
    assertThat(UnitSize.of(40_000, 0, 2)).isEqualTo(5_000);
    assertThat(UnitSize.of(4_000, 0, 2)).isEqualTo(1_000);
  }
}
