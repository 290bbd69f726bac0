package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.Facts.SETTINGS;
import static org.tahsil.smartcollect.domain.Facts.TODAY;
import static org.tahsil.smartcollect.domain.Facts.amount;
import static org.tahsil.smartcollect.domain.Facts.date;
import static org.tahsil.smartcollect.domain.Facts.debit;
import static org.tahsil.smartcollect.domain.Facts.flows;
import static org.tahsil.smartcollect.domain.Facts.monthly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.smartcollect.CollectionMethod;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "3,  2025-01-05, 2025-01-05, 2025-01-10",
    "3,  2025-01-10, 2025-01-05, 2025-01-10",
    "3,  2025-01-11, 2025-02-05, 2025-02-10",
    "28, 2025-01-03, 2024-12-30, 2025-01-04",
    "31, 2025-03-06, 2025-03-02, 2025-03-07",
    "31, 2025-03-08, 2025-04-02, 2025-04-07",
  })
  void theWindowIsTheFirstThatDoesNotEndTooSoon(
      int creditDay, LocalDate notBefore, LocalDate start, LocalDate end) {
    assertThat(CreditWindow.first(creditDay, notBefore, SETTINGS.schedule()))
        .isEqualTo(new CreditWindow(start, end));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-05, 15, 2025-01-15",
    "2025-01-15, 15, 2025-01-15",
    "2025-01-16, 15, 2025-02-15",
    "2025-01-05,   , 2025-01-05",
    "2024-11-05, 15, 2025-01-15",
    "2024-11-05,   , 2025-01-01",
    "2024-11-05,  1, 2025-01-01",
  })
  void presentsOnTheDayOnOrAfterTheDueDateAndNeverInThePast(
      LocalDate due, @Nullable Integer day, LocalDate scheduled) {
    assertThat(new Slots(SETTINGS.schedule()).scheduled(due, TODAY, day, CollectionMethod.E_NACH))
        .isEqualTo(scheduled);
  }

  @Test
  void aPersonsChoiceStandsUntilItsDayHasPassed() {
    Slots slots = new Slots(SETTINGS.schedule());
    Slots.Instalment instalment =
        new Slots.Instalment(date("2025-01-05"), 15, CollectionMethod.E_NACH);
    assertThat(slots.planned(instalment, TODAY, date("2025-01-07"), null))
        .isEqualTo(date("2025-01-07"));
    assertThat(slots.planned(instalment, TODAY, date("2024-12-31"), null))
        .isEqualTo(date("2025-01-15"));
    assertThat(slots.planned(instalment, TODAY, null, date("2025-01-09")))
        .isEqualTo(date("2025-01-09"));
    assertThat(slots.planned(instalment, TODAY, null, date("2024-12-09"))).isEqualTo(TODAY);
  }

  @Test
  void aSlotMovesOffDaysOnWhichItsRailDoesNotRunAndTheWindowDoesNot() {
    Settings.Schedule closed =
        new Settings.Schedule(
            45,
            2,
            7,
            Map.of(CollectionMethod.MANUAL, Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
    Slots slots = new Slots(closed);
    assertThat(slots.onOrAfter(date("2025-01-03"), CollectionMethod.MANUAL))
        .isEqualTo(date("2025-01-05"));
    assertThat(slots.onOrAfter(date("2025-01-03"), CollectionMethod.E_NACH))
        .isEqualTo(date("2025-01-03"));
    assertThat(CreditWindow.first(1, date("2025-01-03"), closed).start())
        .isEqualTo(date("2025-01-03"));
  }

  @Test
  void predictsTheBalanceFromWhatIsExpectedUntilTheDate() {
    Forecast forecast = demonstration();
    assertThat(forecast.predicted(date("2025-01-15"))).isEqualByComparingTo("125000");
    assertThat(forecast.predicted(date("2025-01-02"))).isEqualByComparingTo("45000");
    assertThat(forecast.predicted(date("2025-01-03"))).isEqualByComparingTo("170000");
    assertThat(forecast.predicted(date("2025-01-05"))).isEqualByComparingTo("150000");
    assertThat(forecast.predicted(date("2025-02-03"))).isEqualByComparingTo("250000");
    assertThat(forecast.predictedWithoutCredits(date("2025-01-15"))).isEqualByComparingTo("0");
  }

  @Test
  void whatIsExpectedTodayIsNotExpectedAnyMore() {
    Forecast forecast =
        new Forecast(
            date("2025-01-03"), amount("45000"), flows(monthly(3, "S", "9", "9", "9")), 100);
    assertThat(forecast.predicted(date("2025-01-15"))).isEqualByComparingTo("45000");
  }

  @Test
  void offersTheLikeliestDayOfTheWindow() {
    Forecast forecast = demonstration();
    Prospect prospect =
        Prospect.of(
            new Prospect.Plan(
                "C",
                amount("25000"),
                date("2025-01-05"),
                date("2025-01-15"),
                date("2025-01-01"),
                CollectionMethod.E_NACH,
                false),
            forecast,
            SalaryPattern.among(forecast.flows(), SETTINGS.behaviour()),
            SETTINGS.schedule());
    assertThat(prospect.slot()).contains(date("2025-01-05"));
    assertThat(prospect.withinWindow()).isFalse();
    assertThat(prospect.window())
        .contains(new CreditWindow(date("2025-01-05"), date("2025-01-10")));
    assertThat(prospect.probability()).isEqualTo(amount("92.5"));
    assertThat(prospect.band()).isEqualTo(Band.OPTIMAL_WINDOW);
  }

  @Test
  void withoutASalaryThereIsNoWindow() {
    Forecast forecast = new Forecast(TODAY, amount("9"), List.of(), 100);
    Prospect prospect =
        Prospect.of(
            new Prospect.Plan(
                "C", amount("9"), TODAY, TODAY, TODAY, CollectionMethod.E_NACH, false),
            forecast,
            Optional.empty(),
            SETTINGS.schedule());
    assertThat(prospect.window()).isEmpty();
    assertThat(prospect.slot()).isEmpty();
  }

  /** 45,000 now, 125,000 on the 3rd, rent on the 5th and supplies on the 12th. */
  static Forecast demonstration() {
    List<BankLine> lines =
        new ArrayList<>(
            monthly(3, "SALARY", "109375", "140625", "109375", "140625", "109375", "140625"));
    for (int month = 7; month <= 12; month++) {
      lines.add(debit("2024-%02d-05".formatted(month), "20000", "RENT"));
      lines.add(debit("2024-%02d-12".formatted(month), "25000", "SUPPLIES " + month));
    }
    return new Forecast(TODAY, amount("45000"), flows(lines), 82.5);
  }
}
