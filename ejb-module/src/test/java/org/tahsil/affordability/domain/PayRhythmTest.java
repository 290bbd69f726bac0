package org.tahsil.affordability.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CashFlow;

/** Instalments come right after pay days, also at the ends of months. */
class PayRhythmTest {

  @ParameterizedTest
  @CsvSource({
    // pay day, days after, not before, first date
    "5, 2, 2025-01-02, 2025-01-07",
    "5, 2, 2025-01-07, 2025-01-07",
    "5, 2, 2025-01-08, 2025-02-07",
    "26, 2, 2025-01-02, 2025-01-28",
    // the 29th is not in every February: the day after the shortest month's 27 + 2
    "27, 2, 2025-01-02, 2025-02-01",
    "28, 2, 2025-01-02, 2025-01-02",
    "28, 2, 2025-01-03, 2025-02-02",
    "29, 2, 2025-01-03, 2025-02-02",
    "30, 2, 2025-02-10, 2025-03-02",
    "31, 2, 2024-02-10, 2024-03-02",
    "31, 0, 2025-02-10, 2025-03-01",
    "28, 0, 2025-02-10, 2025-02-28",
    "20, 10, 2025-01-25, 2025-02-02",
    "31, 10, 2025-01-11, 2025-02-10"
  })
  void aMonthlyOneIsADayThatEveryMonthHas(
      int payDay, int after, LocalDate notBefore, LocalDate first) {
    assertThat(new PayRhythm(Frequency.MONTHLY, payDay, null).firstOn(notBefore, after))
        .isEqualTo(first);
  }

  /** Of every pay of two years: the instalment comes after it, before the next, and at once. */
  @Property(tries = 3000)
  void everyMonthItComesSoonAfterThePay(
      @ForAll @IntRange(min = 1, max = 31) int payDay,
      @ForAll @IntRange(max = 10) int after,
      @ForAll @IntRange(max = 800) int start) {
    LocalDate notBefore = LocalDate.of(2023, 12, 1).plusDays(start);
    LocalDate first = new PayRhythm(Frequency.MONTHLY, payDay, null).firstOn(notBefore, after);
    assertThat(first).isBetween(notBefore, notBefore.plusDays(31));
    for (int no = 0; no < 24; no++) {
      LocalDate due = Frequency.MONTHLY.date(first, no);
      LocalDate pay = lastPay(due.minusDays(after), payDay);
      assertThat(due).isBetween(pay.plusDays(after), pay.plusDays(after + 3));
    }
  }

  private static LocalDate lastPay(LocalDate date, int payDay) {
    LocalDate inMonth = payOf(YearMonth.from(date), payDay);
    return inMonth.isAfter(date) ? payOf(YearMonth.from(date).minusMonths(1), payDay) : inMonth;
  }

  private static LocalDate payOf(YearMonth month, int payDay) {
    return month.atDay(Math.min(payDay, month.lengthOfMonth()));
  }

  @ParameterizedTest
  @CsvSource({
    // Fridays: 2025-01-03, 10, 17 …
    "WEEKLY, 2025-01-03, 2, 2025-01-05, 2025-01-05",
    "WEEKLY, 2025-01-03, 2, 2025-01-06, 2025-01-12",
    "WEEKLY, 2025-03-07, 2, 2025-01-06, 2025-01-12",
    "WEEKLY, 2024-02-23, 10, 2025-01-06, 2025-01-06",
    "FORTNIGHTLY, 2025-01-03, 2, 2025-01-06, 2025-01-19",
    "FORTNIGHTLY, 2025-02-14, 2, 2025-01-06, 2025-01-19",
    "FORTNIGHTLY, 2024-02-23, 1, 2024-02-25, 2024-03-09"
  })
  void otherOnesComeSoManyDaysAfterAPay(
      Frequency often, LocalDate paidOn, int after, LocalDate notBefore, LocalDate first) {
    assertThat(new PayRhythm(often, null, paidOn).firstOn(notBefore, after)).isEqualTo(first);
  }

  @Test
  void bankDataTellHowOftenPayComes() {
    assertThat(PayRhythm.seen(flow(28, "2024-10-28", "2024-11-29", "2024-12-27")))
        .contains(new PayRhythm(Frequency.MONTHLY, 28, null));
    assertThat(PayRhythm.seen(flow(9, "2024-12-13", "2024-12-20", "2024-12-27")))
        .contains(new PayRhythm(Frequency.WEEKLY, null, LocalDate.of(2024, 12, 27)));
    assertThat(PayRhythm.seen(flow(9, "2024-11-29", "2024-12-13", "2024-12-27")))
        .contains(new PayRhythm(Frequency.FORTNIGHTLY, null, LocalDate.of(2024, 12, 27)));
    assertThat(PayRhythm.seen(flow(null))).isEmpty();
  }

  private static CashFlow flow(@org.jspecify.annotations.Nullable Integer day, String... paidOn) {
    Money some = Money.of("1", Currency.getInstance("OMR"));
    List<LocalDate> days = Arrays.stream(paidOn).map(LocalDate::parse).toList();
    LocalDate from = LocalDate.of(2024, 10, 1);
    return new CashFlow(
        from, from.plusDays(90), YearMonth.from(from), 3, some, some, some, some, day, days);
  }
}
