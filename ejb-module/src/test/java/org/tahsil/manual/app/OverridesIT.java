package org.tahsil.manual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.manual.Automation.CASES;
import static org.tahsil.manual.Automation.DEBITS;
import static org.tahsil.manual.Automation.REMINDERS;
import static org.tahsil.manual.app.TestManual.ANNA;
import static org.tahsil.manual.app.TestManual.MAX;
import static org.tahsil.manual.app.TestManual.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.OverrideQuery;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.Overrides.Count;
import org.tahsil.shared.outcome.RefusedException;

/** People take an account over, and give it back. */
class OverridesIT {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-10");

  private final TestManual manual = new TestManual("2025-01-10");

  @Test
  void runsFromItsFirstDayToTheDayBeforeItsEndAndIsTold() {
    ManualOverride placed = manual.place(wish(null, "2025-01-20", REMINDERS, DEBITS));
    assertThat(placed.state()).isEqualTo(OverrideState.RUNNING);
    assertThat(placed.acts(TODAY)).isTrue();
    assertThat(placed.acts(LocalDate.parse("2025-01-19"))).isTrue();
    assertThat(placed.acts(LocalDate.parse("2025-01-20"))).isFalse();
    manual.today("2025-01-19");
    assertThat(manual.get(placed.id()).state()).isEqualTo(OverrideState.RUNNING);
    manual.today("2025-01-20");
    assertThat(manual.get(placed.id()).state()).isEqualTo(OverrideState.EXPIRED);

    TimelineEntry told = last();
    assertThat(told.kind()).isEqualTo("OVERRIDE_PLACED");
    assertThat(told.actor()).isEqualTo("anna");
    assertThat(told.facts())
        .containsEntry("stops", "REMINDERS_DEBITS")
        .containsEntry("override", "COMPLEX")
        .containsEntry("to_date", "2025-01-20")
        .containsEntry("note", "three guarantors");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-09, 2025-01-20, OVERRIDE_BACKDATED, from",
    "2025-01-12, 2025-01-12, OVERRIDE_ENDS_BEFORE_IT_BEGINS, to",
    "2025-01-10, 2025-04-11, OVERRIDE_TOO_LONG, to"
  })
  void isRefusedInThePastAndTooLong(String from, String to, String code, String field) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> manual.place(wish(from, to, CASES)))
        .satisfies(
            e -> {
              assertThat(e.refusal().code()).isEqualTo(code);
              assertThat(e.refusal().field()).isEqualTo(field);
            });
    assertThat(manual.place(wish(null, "2025-04-10", CASES)).state())
        .isEqualTo(OverrideState.RUNNING);
  }

  @Test
  void anotherOfTheSameWaitsUntilTheFirstEnds() {
    ManualOverride first = manual.place(wish(null, "2025-01-20", REMINDERS, CASES));
    assertThat(code(() -> manual.place(wish("2025-01-19", "2025-02-01", CASES))))
        .isEqualTo("OVERRIDE_STANDS_ALREADY");
    assertThat(manual.place(wish("2025-01-19", "2025-02-01", DEBITS)).state())
        .isEqualTo(OverrideState.RUNNING);
    manual.place(wish("2025-01-20", "2025-02-01", CASES));

    assertThat(manual.overrides().list(manual.portfolio(), new OverrideQuery(Set.of(), null, 10)))
        .hasSize(3)
        .first()
        .isEqualTo(manual.get(first.id()));
    assertThat(manual.overrides().count(manual.portfolio())).isEqualTo(new Count(3, 0, 0));
    manual.today("2025-01-13");
    assertThat(manual.overrides().count(manual.portfolio())).isEqualTo(new Count(3, 0, 1));
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    manual.place(wish(null, "2025-01-20", REMINDERS));
    manual.place(wish(null, "2025-01-20", DEBITS));
    manual.place(wish(null, "2025-01-15", CASES));
    List<ManualOverride> first = page(null);
    ManualOverride last = first.get(1);
    List<ManualOverride> second = page(last.key());
    assertThat(first)
        .extracting(ManualOverride::stops)
        .containsExactly(Set.of(CASES), Set.of(REMINDERS));
    assertThat(second).extracting(ManualOverride::stops).containsExactly(Set.of(DEBITS));
  }

  @Test
  void aPersonEndsItFromTodayOnAndOnlyOnce() {
    ManualOverride placed = manual.place(wish(null, "2025-01-20", REMINDERS));
    manual.today("2025-01-12");
    LocalDate on = LocalDate.parse("2025-01-14");
    assertThat(code(() -> end(placed, "2025-01-11"))).isEqualTo("OVERRIDE_END_OUT_OF_RANGE");
    assertThat(code(() -> end(placed, "2025-01-20"))).isEqualTo("OVERRIDE_END_OUT_OF_RANGE");
    ManualOverride ended = end(placed, "2025-01-14");
    assertThat(ended.state()).isEqualTo(OverrideState.RUNNING);
    assertThat(ended.endsOn()).isEqualTo(on);
    assertThat(ended.acts(on.minusDays(1))).isTrue();
    assertThat(ended.acts(on)).isFalse();
    assertThat(end(placed, "2025-01-14")).isEqualTo(ended);
    assertThat(code(() -> end(placed, "2025-01-13"))).isEqualTo("OVERRIDE_STATE");
    manual.today("2025-01-14");
    assertThat(manual.get(placed.id()).state()).isEqualTo(OverrideState.ENDED);
    assertThat(last().kind()).isEqualTo("OVERRIDE_ENDED");
  }

  @Test
  void isTakenBackOnlyBeforeItActs() {
    ManualOverride acts = manual.place(wish(null, "2025-01-20", REMINDERS));
    assertThat(code(() -> withdraw(acts))).isEqualTo("OVERRIDE_HAS_BEGUN");
    ManualOverride planned = manual.place(wish("2025-01-11", "2025-01-20", CASES));
    assertThat(code(() -> end(planned, "2025-01-15"))).isEqualTo("OVERRIDE_NOT_BEGUN");
    ManualOverride withdrawn = withdraw(planned);
    assertThat(withdrawn.state()).isEqualTo(OverrideState.WITHDRAWN);
    assertThat(withdrawn.acts(LocalDate.parse("2025-01-12"))).isFalse();
    assertThat(withdraw(planned)).isEqualTo(withdrawn);
  }

  @Test
  void anAgentLeavesToOthersWhatOthersPlaced() {
    ManualOverride his =
        manual
            .overrides()
            .place(
                manual.portfolio(),
                new org.tahsil.shared.id.AccountRef("A"),
                wish(null, "2025-01-20", REMINDERS),
                MAX);
    assertThat(code(() -> end(his, "2025-01-12"))).isEqualTo("OVERRIDE_NEEDS_MANAGER");
    assertThat(
            manual
                .overrides()
                .end(manual.portfolio(), his.id(), LocalDate.parse("2025-01-12"), null, MAX)
                .endsOn())
        .isEqualTo(LocalDate.parse("2025-01-12"));
  }

  @Test
  void rowsAreNotRewritten() {
    ManualOverride placed = manual.place(wish(null, "2025-01-20", REMINDERS));
    end(placed, "2025-01-15");
    for (String change :
        List.of("to_on = to_on + 1", "ended_on = ended_on + 1", "note = 'x'", "ending = null")) {
      assertThatThrownBy(() -> sql("update manual_override set " + change))
          .hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> sql("delete from manual_override"))
        .hasMessageContaining("append-only");
  }

  @Test
  void termsAreDatedAndSayWhereTheyComeFrom() {
    assertThat(manual.settings().terms(manual.portfolio()))
        .satisfies(
            own -> {
              assertThat(own.mostDays()).isEqualTo(90);
              assertThat(own.secondPersonFrom()).isNotNull();
              assertThat(own.validFrom()).isNull();
            });
    ManualTerms set = set(10, null);
    assertThat(set).isEqualTo(new ManualTerms(10, null, "Manual 7", TODAY, "max"));
    assertThat(code(() -> manual.place(wish(null, "2025-01-21", CASES))))
        .isEqualTo("OVERRIDE_TOO_LONG");
    set(10, null);
    assertThat(manual.books().column("select count(*) from manual_terms")).containsExactly("1");
    assertThat(code(() -> set(0, null))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> set(10, "0.000"))).isEqualTo("OUT_OF_RANGE");
  }

  private ManualTerms set(int days, @org.jspecify.annotations.Nullable String second) {
    return manual
        .settings()
        .set(
            manual.portfolio(),
            new ManualTerms(
                days, second == null ? null : manual.books().money(second), "Manual 7", null, null),
            "max");
  }

  private List<ManualOverride> page(@org.jspecify.annotations.Nullable Long after) {
    return manual
        .overrides()
        .list(manual.portfolio(), new OverrideQuery(Set.of(OverrideState.RUNNING), after, 2));
  }

  private ManualOverride end(ManualOverride found, String on) {
    return manual
        .overrides()
        .end(manual.portfolio(), found.id(), LocalDate.parse(on), "settled", ANNA);
  }

  private ManualOverride withdraw(ManualOverride found) {
    return manual.overrides().withdraw(manual.portfolio(), found.id(), "mistake", ANNA);
  }

  private TimelineEntry last() {
    List<TimelineEntry> told = manual.books().story().entries();
    return told.get(told.size() - 1);
  }

  private void sql(String statement) {
    manual.books().server().jdbi().useHandle(h -> h.execute(statement));
  }

  private static String code(ThrowingCallable act) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(RefusedException.class, act)
        .refusal()
        .code();
  }
}
