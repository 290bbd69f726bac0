package org.tahsil.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.domain.MakingRule.Room;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** Which promises and plans may be made, and how a plan is split. */
class MakingRuleTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "PROMISE, 40.000, 2025-01-01, ",
    "PROMISE, 40.000, 2025-02-01, ",
    "PROMISE, 40.000, 2025-02-02, PROMISE_TOO_FAR",
    "PLAN, 40.000, 2025-01-05, INSTALMENT_COUNT",
    "PROMISE, 40.000, 2024-12-31, PROMISE_DATE_PAST",
    "PROMISE, 40.001, 2025-01-05, PROMISE_OVER_OUTSTANDING",
    "PROMISE, 0.000, 2025-01-05, AMOUNT_NOT_POSITIVE",
  })
  void aPromiseStaysWithinDatesAndDebt(
      ArrangementKind kind, String amount, LocalDate due, @Nullable String code) {
    assertThat(code(kind, room("50.000", "10.000", 0), due + " " + amount)).isEqualTo(code);
  }

  @Test
  void aPlanHasSeveralInstalmentsAndBeginsWithinThreeMonths() {
    Room room = room("50.000", "0.000", 0);
    assertThat(code(ArrangementKind.PLAN, room, "2025-02-02 20.000", "2025-12-02 20.000")).isNull();
    assertThat(code(ArrangementKind.PLAN, room, "2025-04-03 20.000", "2025-12-02 20.000")).isNull();
    assertThat(code(ArrangementKind.PLAN, room, "2025-04-04 20.000", "2025-12-02 20.000"))
        .isEqualTo("PLAN_BEGINS_TOO_LATE");
  }

  @Test
  void onlySoManyAreOpenAtOnce() {
    assertThat(code(ArrangementKind.PROMISE, room("50.000", "0.000", 1), "2025-01-05 1.000"))
        .isEqualTo("PROMISE_ALREADY_OPEN");
  }

  @Test
  void datesGoUpAndThereIsAtLeastOne() {
    Room room = room("50.000", "0.000", 0);
    assertThat(code(ArrangementKind.PROMISE, room)).isEqualTo("INSTALMENT_COUNT");
    assertThat(code(ArrangementKind.PROMISE, room, "2025-01-05 1.000", "2025-01-05 1.000"))
        .isEqualTo("DATES_NOT_ASCENDING");
    assertThat(code(ArrangementKind.PROMISE, room, "2025-01-05 25.000", "2025-01-06 25.000"))
        .isNull();
    assertThat(code(ArrangementKind.PROMISE, room, "2025-01-05 25.000", "2025-01-06 25.001"))
        .isEqualTo("PROMISE_OVER_OUTSTANDING");
  }

  @Test
  void aPlanLosesNothing() {
    PlanWish wish = plan(null, 4, Frequency.MONTHLY, "2025-01-31");
    assertThat(PlanSchedule.of(wish, money("105.750")))
        .extracting(part -> part.dueOn() + " " + part.amount().plain())
        .containsExactly(
            "2025-01-31 26.438", "2025-02-28 26.438", "2025-03-31 26.437", "2025-04-30 26.437");
  }

  @Test
  void aFirstPaymentOfItsOwnLeavesTheRestToTheOthers() {
    PlanWish wish = plan("5.750", 3, Frequency.FORTNIGHTLY, "2025-01-05");
    assertThat(PlanSchedule.of(wish, money("105.750")))
        .extracting(part -> part.dueOn() + " " + part.amount().plain())
        .containsExactly("2025-01-05 5.750", "2025-01-19 50.000", "2025-02-02 50.000");
    assertThat(PlanSchedule.of(plan(null, 2, Frequency.WEEKLY, "2025-01-05"), money("0.003")))
        .extracting(part -> part.dueOn() + " " + part.amount().plain())
        .containsExactly("2025-01-05 0.002", "2025-01-12 0.001");
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    assertThat(PlanSchedule.fault(plan(null, 1, Frequency.WEEKLY, "2025-01-05"), money("9.000")))
        .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("count"));
    assertThat(code(plan(null, 1, Frequency.WEEKLY, "2025-01-05"), "9.000"))
        .isEqualTo("PLAN_INSTALMENTS");
    assertThat(code(plan(null, 121, Frequency.WEEKLY, "2025-01-05"), "9.000"))
        .isEqualTo("PLAN_INSTALMENTS");
    assertThat(code(plan(null, 4, Frequency.WEEKLY, "2025-01-05"), "0.003"))
        .isEqualTo("PLAN_TOO_THIN");
    assertThat(code(plan(null, 4, Frequency.WEEKLY, "2025-01-05"), "0.000"))
        .isEqualTo("NOTHING_TO_PLAN");
    assertThat(code(plan("9.000", 4, Frequency.WEEKLY, "2025-01-05"), "9.000"))
        .isEqualTo("FIRST_AMOUNT_TOO_LARGE");
    assertThat(code(plan("8.000", 4, Frequency.WEEKLY, "2025-01-05"), "9.000")).isNull();
  }

  private static PlanWish plan(
      @Nullable String first, int instalments, Frequency frequency, String firstOn) {
    return new PlanWish(
        Covers.OVERDUE,
        null,
        first == null ? null : money(first),
        instalments,
        LocalDate.parse(firstOn),
        frequency);
  }

  private static @Nullable String code(PlanWish wish, String total) {
    return PlanSchedule.fault(wish, money(total)).map(Refusal::code).orElse(null);
  }

  private static @Nullable String code(ArrangementKind kind, Room room, String... parts) {
    List<Instalment> instalments =
        Arrays.stream(parts)
            .map(part -> part.split(" ", -1))
            .map(part -> new Instalment(LocalDate.parse(part[0]), money(part[1])))
            .toList();
    return MakingRule.fault(new NewArrangement(kind, instalments, null), room)
        .map(Refusal::code)
        .orElse(null);
  }

  private static Room room(String outstanding, String promised, int open) {
    return new Room(TODAY, money(outstanding), money(promised), open, PromiseTerms.standard(OMR));
  }

  private static Money money(String amount) {
    return Money.of(amount, OMR);
  }
}
