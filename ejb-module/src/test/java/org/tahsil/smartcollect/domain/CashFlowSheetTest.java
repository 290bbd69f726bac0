package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CashFlow;

/** Lines of whole months, sorted by what they are. */
class CashFlowSheetTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  private final List<BankLine> lines = new ArrayList<>();

  /** Four months from September on; September begins too late to be whole. */
  @Test
  void wholeMonthsCountAndEveryLineIsOneThing() {
    line("2024-09-08", "-5.000", "KIOSK");
    for (int month = 10; month <= 12; month++) {
      line("2024-%d-25".formatted(month), "600.000", "SALARY MILLS " + month);
      line("2024-%d-02".formatted(month), "-200.000", "RENT HOUSE");
      line("2024-%d-26".formatted(month), "-50.000", "TRANSFER OWN SAVINGS");
    }
    line("2024-11-11", "-33.000", "DENTIST");
    line("2024-11-12", "70.000", "GIFT OF AN AUNT");
    line("2025-01-02", "-200.000", "RENT HOUSE");
    line("2025-01-16", "-999.000", "AFTER TODAY");
    CashFlow flow = sheet();
    assertThat(flow.firstMonth()).isEqualTo(YearMonth.of(2024, 10));
    assertThat(flow.months()).isEqualTo(3);
    assertThat(flow.income()).isEqualTo(omr("1800.000"));
    assertThat(flow.recurringDebits()).isEqualTo(omr("600.000"));
    assertThat(flow.otherDebits()).isEqualTo(omr("33.000"));
    assertThat(flow.toOwnAccounts()).isEqualTo(omr("150.000"));
    assertThat(flow.seenFrom()).isEqualTo("2024-09-08");
    assertThat(flow.seenTo()).isEqualTo("2025-01-02");
    assertThat(flow.payDay()).isEqualTo(25);
    assertThat(flow.paidOn())
        .extracting(LocalDate::toString)
        .containsExactly("2024-10-25", "2024-11-25", "2024-12-25");
  }

  @Test
  void aMonthIsWholeIfALineCameByItsSeventhDay() {
    line("2024-12-07", "-5.000", "KIOSK");
    assertThat(sheet().months()).isEqualTo(1);
    lines.clear();
    line("2024-12-08", "-5.000", "KIOSK");
    assertThat(sheet().months()).isZero();
    assertThat(sheet().otherDebits()).isEqualTo(omr("0.000"));
  }

  @Test
  void sixMonthsCountAtMost() {
    line("2024-06-01", "-7.000", "KIOSK");
    line("2024-07-01", "-5.000", "KIOSK");
    assertThat(sheet().firstMonth()).isEqualTo(YearMonth.of(2024, 7));
    assertThat(sheet().months()).isEqualTo(6);
    assertThat(sheet().otherDebits()).isEqualTo(omr("5.000"));
    assertThat(sheet().payDay()).isNull();
  }

  @Test
  void withoutALineThereIsNothing() {
    line("2025-01-16", "-5.000", "KIOSK");
    assertThat(CashFlowSheet.of(lines, TODAY, OMR, Settings.DEFAULTS.behaviour())).isEmpty();
  }

  private CashFlow sheet() {
    return CashFlowSheet.of(lines, TODAY, OMR, Settings.DEFAULTS.behaviour()).orElseThrow();
  }

  private void line(String on, String amount, String narration) {
    BigDecimal value = new BigDecimal(amount);
    lines.add(
        new BankLine(
            "B", LocalDate.parse(on), value.signum() > 0, value.abs(), BigDecimal.ZERO, narration));
  }

  private static Money omr(String amount) {
    return Money.of(amount, OMR);
  }
}
