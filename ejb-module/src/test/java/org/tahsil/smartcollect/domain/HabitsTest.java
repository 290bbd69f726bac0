package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.Facts.SETTINGS;
import static org.tahsil.smartcollect.domain.Facts.TODAY;
import static org.tahsil.smartcollect.domain.Facts.amount;
import static org.tahsil.smartcollect.domain.Facts.date;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.smartcollect.domain.PaymentHabits.Instalment;

class HabitsTest {

  @Test
  void twentyOneDaysLateOverTwelveInstalmentsAreEightyTwoAndAHalf() {
    List<Instalment> paid = new ArrayList<>();
    int[] late = {0, 3, 1, 0, 2, 2, 0, 2, 0, 1, 0, 10};
    for (int month = 1; month <= 12; month++) {
      paid.add(paid("2024-%02d-05".formatted(month), late[month - 1]));
    }
    paid.add(paid("2023-12-05", 300));
    paid.add(new Instalment(date("2025-01-05"), null));
    PaymentHabits habits = habits(paid);
    assertThat(habits.punctualityScore()).isEqualTo(amount("82.5"));
    assertThat(habits.averageDelayDays()).isEqualTo(amount("1.8"));
    assertThat(habits.instalments()).isEqualTo(12);
  }

  @Test
  void anUnpaidInstalmentIsLateUntilToday() {
    PaymentHabits habits =
        habits(List.of(new Instalment(date("2024-12-28"), null), new Instalment(TODAY, null)));
    assertThat(habits.punctualityScore()).isEqualTo(amount("80.0"));
    assertThat(habits.averageDelayDays()).isEqualTo(amount("2.0"));
  }

  @Test
  void paidEarlyIsNotLateAndElevenDaysLateCostNoMoreThanTen() {
    assertThat(habits(List.of(paid("2024-12-05", -4), paid("2024-11-05", 11))).punctualityScore())
        .isEqualTo(amount("50.0"));
  }

  @Test
  void isFiftyWithoutHistory() {
    PaymentHabits habits = habits(List.of());
    assertThat(habits.punctualityScore()).isEqualTo(amount("50.0"));
    assertThat(habits.averageDelayDays()).isEqualTo(amount("0.0"));
  }

  @Test
  void theTimeOfDayIsThatOfMostPayments() {
    assertThat(
            DayPart.preferred(
                List.of(LocalTime.of(10, 30), LocalTime.of(9, 0), LocalTime.of(22, 0))))
        .contains(DayPart.MORNING);
    assertThat(DayPart.preferred(List.of(LocalTime.of(22, 0), LocalTime.of(10, 59))))
        .contains(DayPart.MORNING);
    assertThat(DayPart.of(LocalTime.of(11, 0))).isEqualTo(DayPart.MIDDAY);
    assertThat(DayPart.of(LocalTime.MIDNIGHT)).isEqualTo(DayPart.NIGHT);
    assertThat(DayPart.preferred(List.of())).isEmpty();
  }

  private static PaymentHabits habits(List<Instalment> instalments) {
    return PaymentHabits.of(instalments, TODAY, SETTINGS.behaviour());
  }

  private static Instalment paid(String due, @Nullable Integer late) {
    return new Instalment(date(due), late == null ? null : date(due).plusDays(late));
  }
}
