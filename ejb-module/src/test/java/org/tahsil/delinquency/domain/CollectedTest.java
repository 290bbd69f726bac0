package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectedTest {

  /** Opening 6200, sales 10890 over three months, closing 6340 of which 3590 current: 55.9. */
  @Test
  void effectivenessIsThatOfTheTextbook() {
    assertThat(
            Collected.effectiveness(
                number("6200"), number("10890"), number("3"), number("6340"), number("3590")))
        .isEqualByComparingTo("55.9");
  }

  @Test
  void effectivenessIsAHundredIfNothingIsLeftOverdueAndNothingWithoutClaims() {
    assertThat(
            Collected.effectiveness(
                number("100"), number("0"), number("1"), number("40"), number("40")))
        .isEqualByComparingTo("100.0");
    assertThat(
            Collected.effectiveness(
                number("0"), number("0"), number("1"), number("0"), number("0")))
        .isNull();
  }

  @Test
  void daysSalesOutstandingRelatesReceivablesToSales() {
    assertThat(Collected.daysSales(number("500"), number("1500"), 90)).isEqualByComparingTo("30.0");
    assertThat(Collected.daysSales(number("500"), number("0"), 90)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-01, 2024-12-31, 3.00",
    "2024-02-01, 2024-02-29, 1.00",
    "2024-01-31, 2024-02-28, 0.95",
    "2024-01-15, 2024-02-14, 1.00",
    "2024-01-01, 2024-01-01, 0.03",
    "2024-01-01, 2024-12-31, 12.00"
  })
  void monthsAreWholeWhereThePeriodIs(LocalDate from, LocalDate to, String months) {
    assertThat(Collected.months(from, to)).isEqualByComparingTo(months);
  }

  private static BigDecimal number(String plain) {
    return new BigDecimal(plain);
  }
}
