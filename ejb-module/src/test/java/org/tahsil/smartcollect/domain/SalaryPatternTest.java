package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.Facts.SETTINGS;
import static org.tahsil.smartcollect.domain.Facts.TODAY;
import static org.tahsil.smartcollect.domain.Facts.amount;
import static org.tahsil.smartcollect.domain.Facts.credit;
import static org.tahsil.smartcollect.domain.Facts.date;
import static org.tahsil.smartcollect.domain.Facts.debit;
import static org.tahsil.smartcollect.domain.Facts.flows;
import static org.tahsil.smartcollect.domain.Facts.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalaryPatternTest {

  @Test
  void aSteadyIncomeOfTheDemonstrationCustomer() {
    SalaryPattern salary =
        salary(monthly(3, "SALARY", "109375", "140625", "109375", "140625", "109375", "140625"))
            .orElseThrow();
    assertThat(salary.day()).isEqualTo(3);
    assertThat(salary.amount()).isEqualByComparingTo("125000");
    assertThat(salary.consistency()).isEqualTo(87.5);
    assertThat(salary.circular()).isFalse();
  }

  @Test
  void threeOfTheLastSixMonthsMakeAFlowAndTwoDoNot() {
    assertThat(flows(List.of(credit("2024-10-03", "9", "A"), credit("2024-11-03", "9", "A"))))
        .isEmpty();
    assertThat(
            flows(
                List.of(
                    credit("2024-06-03", "9", "A"),
                    credit("2024-07-03", "9", "A"),
                    credit("2024-12-03", "9", "A"))))
        .isEmpty();
    assertThat(flows(monthly(3, "A", "7", "8", "9"))).hasSize(1);
  }

  @Test
  void theCurrentMonthCountsOnceTheFlowHasComeInIt() {
    List<BankLine> lines = new ArrayList<>(monthly(3, "A", "1", "2", "3", "4", "5", "6"));
    assertThat(RecurringFlows.among(lines, date("2025-01-02"), SETTINGS.behaviour()).get(0))
        .extracting(flow -> flow.amounts().get(0))
        .isEqualTo(amount("1"));
    lines.add(credit("2025-01-03", "7", "A"));
    assertThat(RecurringFlows.among(lines, date("2025-01-20"), SETTINGS.behaviour()).get(0))
        .extracting(flow -> flow.amounts().size(), flow -> flow.amounts().get(0))
        .containsExactly(6, amount("2"));
    assertThat(RecurringFlows.among(lines, TODAY, SETTINGS.behaviour()).get(0).amounts())
        .hasSize(6)
        .contains(amount("1"));
  }

  @Test
  void referencesAndMonthsInANarrationDoNotTellCounterpartiesApart() {
    assertThat(
            flows(
                List.of(
                    debit("2024-10-07", "10", "UPI/4412/Rent Flat Oct 2024"),
                    debit("2024-11-09", "11", "UPI/9981/RENT FLAT NOV 2024"),
                    debit("2024-12-08", "12", "upi/7/rent flat"))))
        .singleElement()
        .satisfies(flow -> assertThat(flow.medianDay()).isEqualTo(8))
        .satisfies(flow -> assertThat(flow.meanAmount()).isEqualByComparingTo("11"));
    assertThat(Narration.key("4412")).isEqualTo("4412");
    assertThat(Narration.key(" ")).isEmpty();
  }

  @Test
  void aCreditElsewhereInTheMonthIsACircularEstimate() {
    List<BankLine> lines =
        List.of(
            credit("2024-08-31", "100", "PAY"),
            credit("2024-10-01", "100", "PAY"),
            credit("2024-10-31", "100", "PAY"),
            credit("2024-12-01", "100", "PAY"));
    SalaryPattern salary = salary(lines).orElseThrow();
    assertThat(salary.circular()).isTrue();
    assertThat(salary.day()).isIn(31, 1);
    assertThat(SalaryPattern.circularDay(List.of(27, 28, 28, 28, 29))).isEqualTo(28);
    assertThat(SalaryPattern.circularDay(List.of(15))).isEqualTo(15);
  }

  @Test
  void interestAtTheBeginningOfTheMonthIsNotTheSalary() {
    List<BankLine> lines = new ArrayList<>(monthly(5, "INTEREST", "400", "400", "400"));
    lines.addAll(monthly(28, "PAY", "60000", "60000", "60000", "60000", "60000", "60000"));
    assertThat(salary(lines).orElseThrow().day()).isEqualTo(28);
  }

  @Test
  void withoutARecurringCreditThereIsNoSalary() {
    assertThat(salary(List.of(credit("2024-12-03", "9", "A")))).isEmpty();
  }

  @Test
  void theNextCreditIsOnTheLastDayOfAShorterMonth() {
    SalaryPattern salary = new SalaryPattern(31, amount("1"), 100, true);
    assertThat(salary.nextAfter(date("2024-01-31"))).isEqualTo(date("2024-02-29"));
    assertThat(salary.nextAfter(date("2025-02-27"))).isEqualTo(date("2025-02-28"));
  }

  private static Optional<SalaryPattern> salary(List<BankLine> lines) {
    return SalaryPattern.among(flows(lines), SETTINGS.behaviour());
  }
}
