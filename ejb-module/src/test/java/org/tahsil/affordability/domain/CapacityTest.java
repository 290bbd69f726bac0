package org.tahsil.affordability.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CashFlow;

/** What can be paid a month, by hand. */
class CapacityTest {
  private static final Currency OMR = Currency.getInstance("OMR");

  /** (1000.000 / 3 = 333.333) − (200.000 / 3 = 66.667) − (100.000 / 3 = 33.334) − 20 − 10. */
  @Test
  void incomeIsRoundedDownAndWhatGoesOutUp() {
    Budget budget =
        Capacity.ofBank(flow("1000.000", "200.000", "100.000", 3), omr("20.000"), terms("50", 10));
    assertThat(budget)
        .isEqualTo(
            new Budget(
                omr("333.333"),
                omr("66.667"),
                omr("33.334"),
                omr("20.000"),
                omr("10.000"),
                omr("203.332"),
                new BigDecimal("50.00"),
                omr("101.666")));
  }

  @ParameterizedTest
  @CsvSource({
    // 400 a month − 100
    "MONTHLY, 400.000, 100.000, 400.000 300.000 150.000",
    // 100 × 52 / 12 = 433.333…
    "WEEKLY, 100.000, 100.000, 433.333 333.333 166.666",
    // 200 × 26 / 12 = 433.333…
    "FORTNIGHTLY, 200.000, 433.332, 433.333 0.001 0.000",
    // nothing is left, and more than nothing goes out
    "MONTHLY, 400.000, 400.000, 400.000 0.000 0.000",
    "MONTHLY, 400.000, 500.000, 400.000 -100.000 0.000"
  })
  void aStatedPayIsTakenByTheYear(Frequency often, String pay, String out, String comesTo) {
    NewStatedIncome told =
        new NewStatedIncome(
            omr(pay),
            often,
            often == Frequency.MONTHLY ? 25 : null,
            often == Frequency.MONTHLY ? null : LocalDate.of(2025, 1, 3),
            omr(out),
            "Customer",
            LocalDate.of(2025, 1, 1),
            null);
    Budget budget = Capacity.ofStatement(told, omr("0"), terms("50", 0));
    assertThat(
            budget.income().plain()
                + " "
                + budget.disposable().plain()
                + " "
                + budget.capacity().plain())
        .isEqualTo(comesTo);
  }

  @ParameterizedTest
  @CsvSource({"100, 0.333", "33.33, 0.110", "0.01, 0.000", "99.99, 0.332"})
  void theShareIsRoundedDown(String percent, String capacity) {
    Budget budget =
        Capacity.ofBank(flow("0.333", "0.000", "0.000", 1), omr("0"), terms(percent, 0));
    assertThat(budget.capacity()).isEqualTo(omr(capacity));
  }

  private static CashFlow flow(String income, String recurring, String other, int months) {
    return new CashFlow(
        LocalDate.of(2024, 10, 1),
        LocalDate.of(2024, 12, 31),
        YearMonth.of(2024, 10),
        months,
        omr(income),
        omr(recurring),
        omr(other),
        omr("77.000"),
        28,
        List.of());
  }

  private static AffordabilityTerms terms(String share, int reserve) {
    return new AffordabilityTerms(
        null, new BigDecimal(share), omr("1"), omr(reserve + ".000"), 2, 90, 90, "Test", null);
  }

  private static Money omr(String amount) {
    return Money.of(amount, OMR);
  }
}
