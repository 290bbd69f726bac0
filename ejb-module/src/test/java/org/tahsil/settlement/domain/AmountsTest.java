package org.tahsil.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementTerms;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

class AmountsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "OMR, 42.300, 5, , 40.185 2.115 5.00",
    "OMR, 42.300, , 40.185, 40.185 2.115 5.00",
    "OMR, 42.300, , 40.184, 40.184 2.116 5.01",
    "OMR, 42.310, 5, , 40.194 2.116 5.00",
    "OMR, 0.010, 25, , 0.008 0.002 25.00",
    "OMR, 0.030, 5, , 0.028 0.002 5.00",
    "INR, 100.01, 12.5, , 87.51 12.50 12.50",
    "JPY, 1001, 5, , 951 50 5.00",
  })
  void whatIsPaidAndWhatIsWaivedAreWhatIsOwed(
      String currency,
      String owed,
      @Nullable String percent,
      @Nullable String pay,
      String expected) {
    Money debt = Money.of(owed, Currency.getInstance(currency));
    Amounts amounts = Amounts.of(wish(percent, pay, debt.currency(), "2025-01-05"), debt);
    assertThat(
            "%s %s %s"
                .formatted(
                    amounts.pay().plain(),
                    amounts.waived().plain(),
                    amounts.percent().toPlainString()))
        .isEqualTo(expected);
    assertThat(amounts.pay().plus(amounts.waived())).isEqualTo(debt);
  }

  @ParameterizedTest
  @CsvSource({"42.300, 5.00", "22.300, 9.49", "2.115, 100.00", "0.001, 100.00", "-1.000, 100.00"})
  void whatIsGivenUpWeighsMoreOfLess(String less, String percent) {
    Currency currency = Currency.getInstance("OMR");
    Money debt = Money.of("42.300", currency);
    Amounts amounts = Amounts.of(wish("5", null, currency, "2025-01-05"), debt);
    assertThat(amounts.percentOf(Money.of(less, currency)).toPlainString()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "42.300, 5, , 2025-01-05, ''",
    "42.300, 5, , 2025-02-01, ''",
    "42.300, 5, , 2025-02-02, SETTLEMENT_TOO_FAR",
    "42.300, 5, , 2025-01-01, ''",
    "42.300, 5, , 2024-12-31, SETTLEMENT_DATE_PAST",
    "0.000, 5, , 2025-01-05, NOTHING_TO_SETTLE",
    "42.300, , 42.300, 2025-01-05, SETTLEMENT_AMOUNT",
    "42.300, , 42.299, 2025-01-05, ''",
    "42.300, , 43.000, 2025-01-05, SETTLEMENT_AMOUNT",
    "0.005, 5, , 2025-01-05, SETTLEMENT_AMOUNT",
    "42.300, 0, , 2025-01-05, OUT_OF_RANGE",
    "42.300, 100, , 2025-01-05, OUT_OF_RANGE",
    "42.300, 5.001, , 2025-01-05, OUT_OF_RANGE",
    "42.300, , , 2025-01-05, PERCENT_OR_PAY",
    "42.300, 5, 40.185, 2025-01-05, PERCENT_OR_PAY",
  })
  void whatCannotBeOfferedIsRefusedByName(
      String owed, @Nullable String percent, @Nullable String pay, String payBy, String code) {
    Currency omr = Currency.getInstance("OMR");
    assertThat(
            OfferRule.fault(
                    wish(percent, pay, omr, payBy),
                    Money.of(owed, omr),
                    TODAY,
                    SettlementTerms.STANDARD)
                .map(Refusal::code)
                .orElse(""))
        .isEqualTo(code);
  }

  private static SettlementWish wish(
      @Nullable String percent, @Nullable String pay, Currency currency, String payBy) {
    return new SettlementWish(
        SettlementKind.SETTLEMENT,
        Covers.OVERDUE,
        percent == null ? null : new BigDecimal(percent),
        pay == null ? null : Money.of(pay, currency),
        LocalDate.parse(payBy),
        null);
  }
}
