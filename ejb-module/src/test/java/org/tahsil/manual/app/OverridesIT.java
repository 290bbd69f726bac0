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
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.manual.ManualOverride;
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
    "2025-01-10, 2025-04-11, OVERRIDE_TOO_LONG, to",
    "2025-02-10, 2025-02-11, OVERRIDE_TOO_FAR_AHEAD, from"
  })
  void isRefusedInThePastTooLongAndTooFarAhead(String from, String to, String code, String field) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> manual.place(wish(from, to, CASES)))
        .satisfies(
            e -> {
              assertThat(e.refusal().code()).isEqualTo(code);
              assertThat(e.refusal().field()).isEqualTo(field);
            });
    assertThat(manual.place(wish(null, "2025-02-09", CASES)).state())
        .isEqualTo(OverrideState.RUNNING);
    assertThat(manual.place(wish("2025-02-09", "2025-02-10", CASES)).state())
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
  void aPlaceInAnotherPortfoliosListIsNoneInThisOne() {
    manual.place(wish(null, "2025-01-20", REMINDERS));
    ManualOverride own = manual.place(wish(null, "2025-01-15", CASES));
    Portfolio other = manual.books().portfolio();
    manual
        .books()
        .use(
            manual
                .books()
                .portfolios()
                .open("Q", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-10"));
    assertThat(code(() -> page(own.key()))).isEqualTo("CURSOR_INVALID");
    manual.books().use(other);
    assertThat(page(own.key())).hasSize(1);
  }

  @Test
  void theNightTellsOnceThatItsTimeIsOver() {
    manual.place(wish(null, "2025-01-12", REMINDERS));
    ManualOverride ended = manual.place(wish(null, "2025-01-15", CASES));
    end(ended, "2025-01-11");
    manual.today("2025-01-11");
    manual.night("2025-01-11");
    assertThat(manual.told("OVERRIDE_EXPIRED")).isEmpty();
    manual.today("2025-01-20");
    manual.night("2025-01-20");
    assertThat(manual.told("OVERRIDE_EXPIRED"))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.actor()).isEqualTo("system");
              assertThat(told.facts())
                  .containsEntry("to_date", "2025-01-12")
                  .containsEntry("stops", "REMINDERS");
            });
    sql(
        """
        insert into timeline_entry (customer_id, account_id, at, kind, actor, facts, dedupe_key)
        select a.customer_id, account_id, now(), 'OVERRIDE_EXPIRED', 'system', '{}',
          'override:' || override_key || ':EXPIRED' from manual_override join account a using (account_id)
        """);
    manual.night("2025-01-20");
    assertThat(manual.told("OVERRIDE_EXPIRED")).hasSize(1);
  }

  @Test
  void aPersonEndsItFromTodayOnAndNoLaterThanToldBefore() {
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
    assertThat(code(() -> end(placed, "2025-01-15"))).isEqualTo("OVERRIDE_END_OUT_OF_RANGE");
    manual.today("2025-01-14");
    assertThat(manual.get(placed.id()).state()).isEqualTo(OverrideState.ENDED);
    assertThat(last().kind()).isEqualTo("OVERRIDE_ENDED");
    assertThat(code(() -> end(placed, "2025-01-15"))).isEqualTo("OVERRIDE_STATE");
  }

  @Test
  void anEndToldForALaterDayMovesForwardAndEachIsKept() {
    ManualOverride placed = manual.place(wish(null, "2025-01-20", REMINDERS));
    end(placed, "2025-01-18");
    ManualOverride sooner = end(placed, "2025-01-12");
    assertThat(sooner.endsOn()).isEqualTo(LocalDate.parse("2025-01-12"));
    assertThat(end(placed, "2025-01-12")).isEqualTo(sooner);
    assertThat(manual.books().column("select ended_on from manual_override_end order by 1"))
        .containsExactly("2025-01-12", "2025-01-18");
    assertThat(manual.told("OVERRIDE_ENDED"))
        .extracting(one -> one.facts().get("to_date"))
        .containsExactly("2025-01-18", "2025-01-12");
    assertThat(manual.told("OVERRIDE_ENDED")).extracting(TimelineEntry::dedupeKey).hasSize(2);
    assertThatThrownBy(() -> sql("delete from manual_override_end"))
        .hasMessageContaining("append-only");
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
