package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.money.Money;

/** Figures are grouped as their country reads them, in Latin digits in both languages. */
class FiguresTest {
  private static final Figures EN = Wording.in(Language.EN).figures();
  private static final Figures AR = Wording.in(Language.AR).figures();

  @ParameterizedTest
  @CsvSource({
    "INR, 25000, '₹25,000.00'",
    "INR, 125000, '₹1,25,000.00'",
    "INR, 12345678.9, '₹1,23,45,678.90'",
    "INR, -200, '−₹200.00'",
    "OMR, 1177.5, 'OMR\u00a01,177.500'",
    "OMR, 0, 'OMR\u00a00.000'",
    "JPY, 1234567, 'JPY\u00a01,234,567'"
  })
  void moneyShowsAllDigitsOfItsCurrency(String code, String amount, String shown) {
    Money money = Money.of(amount, Currency.getInstance(code));
    assertThat(EN.money(money)).isEqualTo(shown);
    assertThat(AR.money(money)).isEqualTo("\u2066" + shown + "\u2069");
  }

  @Test
  void sharesOfNothingAreNothing() {
    assertThat(EN.share(BigDecimal.ONE, BigDecimal.ZERO)).isEqualTo("0.0%");
    assertThat(EN.share(BigDecimal.ONE, BigDecimal.valueOf(3))).isEqualTo("33.3%");
  }

  @Test
  void datesAreWordedInTheReadersLanguageWithLatinDigits() {
    LocalDate date = LocalDate.of(2024, 2, 29);
    assertThat(EN.date(date)).isEqualTo("29 Feb 2024");
    assertThat(AR.date(date)).isEqualTo("29 فبراير 2024");
  }

  @Test
  void momentsAreOnTheClockOfThePortfolio() {
    Instant instant = Instant.parse("2025-01-01T20:30:00Z");
    assertThat(EN.moment(instant, ZoneId.of("Asia/Muscat"))).isEqualTo("2 Jan 2025, 00:30");
    assertThat(AR.moment(instant, ZoneId.of("Asia/Muscat"))).isEqualTo("2 يناير 2025، 00:30");
  }

  @Test
  void currenciesHaveTheirNameInArabicHeadings() {
    assertThat(EN.currencyName(Fixture.OMR)).isEqualTo("OMR");
    assertThat(AR.currencyName(Fixture.OMR)).isEqualTo("ريال عماني");
  }

  @Test
  void durationsAreShort() {
    assertThat(EN.duration(Duration.ofMillis(4_260))).isEqualTo("4.2 s");
    assertThat(AR.duration(Duration.ofMillis(4_260))).isEqualTo("\u20674.2 ث\u2069");
    assertThat(EN.duration(Duration.ofSeconds(65))).isEqualTo("1:05");
  }
}
