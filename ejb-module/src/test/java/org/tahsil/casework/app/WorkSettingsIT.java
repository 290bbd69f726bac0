package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseRules;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.casework.WorkTerm;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.outcome.RefusedException;

/** What follows from an outcome and the figures of the worklist change from a day to come on. */
class WorkSettingsIT {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private final TestCasework work = new TestCasework(TODAY.toString());
  private final User anna = work.user("anna", "agent");

  @BeforeEach
  void owes() {
    work.late("A", 70, "100.000");
    work.night(TODAY.toString());
  }

  @Test
  void anOutcomeIsFollowedByTheRuleOfItsDay() {
    work.settings().set(work.portfolio(), rule(TODAY.plusDays(1), 5, false), "ada");
    assertThat(hoursAfterSilence()).isEqualTo(24);
    assertThat(current().waitHours()).isEqualTo(24);
    assertThat(current().validFrom()).isNull();
    goOn();
    assertThat(current())
        .isEqualTo(
            new OutcomeRule(
                OutcomeKind.NO_ANSWER,
                NextAction.REVIEW,
                5,
                false,
                CaseState.WAITING,
                "Manual 7",
                TODAY.plusDays(1),
                "ada"));
    assertThat(hoursAfterSilence()).isEqualTo(5);
  }

  @Test
  void theSameAgainChangesNothingAndRowsAreNotRewritten() {
    work.settings().set(work.portfolio(), rule(TODAY.plusDays(1), 5, false), "ada");
    work.settings().set(work.portfolio(), rule(TODAY.plusDays(1), 5, false), "eve");
    work.settings().set(work.portfolio(), rule(TODAY.plusDays(1), 6, false), "eve");
    assertThat(work.settings().datedOutcomeRules(work.portfolio()))
        .singleElement()
        .satisfies(one -> assertThat(one.waitHours()).isEqualTo(6));
    assertThat(work.books().column("select count(*) from outcome_term")).containsExactly("2");
    work.settings().set(work.portfolio(), term(TODAY.plusDays(2), 100, "0.100"), "ada");
    for (String table : List.of("outcome_term", "work_term", "case_rule")) {
      assertThatThrownBy(() -> sql("delete from " + table)).hasMessageContaining("append-only");
    }
  }

  @Test
  void theFiguresOfABucketCountFromTheirDayOn() {
    WorkTerm set = term(TODAY.plusDays(1), 100, "0.100");
    work.settings().set(work.portfolio(), set, "ada");
    assertThat(figures().agentEffect()).isEqualTo(350);
    goOn();
    assertThat(figures().agentEffect()).isEqualTo(100);
    assertThat(figures().cost()).isEqualTo(work.books().money("0.100"));
    assertThat(figures().decidedBy()).isEqualTo("ada");
    assertThat(work.settings().datedWorkTerms(work.portfolio())).containsExactly(figures());
    assertThat(work.settings().workTerms(work.portfolio())).hasSize(Bucket.values().length);
  }

  @Test
  void nightsOpenCasesByTheRuleOfTheirDay() {
    work.late("B", 60, "10.000");
    CaseRule set = opens(TODAY.plusDays(1), 65L, "Manual 7");
    CaseRules rules = work.caseRules();
    rules.set(work.portfolio(), set, "ada");
    rules.set(work.portfolio(), set, "eve");
    assertThat(work.books().column("select decided_by from case_rule")).containsExactly("ada");
    assertThat(ofDaysPastDue().threshold()).isEqualTo(31L);
    goOn();
    assertThat(ofDaysPastDue().threshold()).isEqualTo(65L);
    assertThat(rules.dated(work.portfolio())).containsExactly(ofDaysPastDue());
    work.night(TODAY.plusDays(1).toString());
    assertThat(
            work.books()
                .column(
                    "select c.customer_ref from collection_case join customer c using (customer_id)"
                        + " order by 1"))
        .containsExactly("C-A");
  }

  @Test
  void aRuleByWhichCasesOpenCannotBeginToday() {
    assertThat(code(() -> set(opens(TODAY, 65L, "Manual 7")))).isEqualTo("VALID_FROM_NOT_AHEAD");
    LocalDate next = TODAY.plusDays(1);
    assertThat(code(() -> set(opens(next, 0L, "Manual 7")))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> set(opens(next, 3651L, "Manual 7")))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> set(opens(next, 65L, " ")))).isEqualTo("OUT_OF_RANGE");
    assertThat(work.caseRules().dated(work.portfolio())).isEmpty();
  }

  private void set(CaseRule rule) {
    work.caseRules().set(work.portfolio(), rule, "ada");
  }

  private CaseRule ofDaysPastDue() {
    return work.caseRules().list(work.portfolio()).stream()
        .filter(one -> one.kind() == CaseRule.Kind.DAYS_PAST_DUE)
        .findFirst()
        .orElseThrow();
  }

  private static CaseRule opens(LocalDate from, Long threshold, String source) {
    return new CaseRule(
        CaseRule.Kind.DAYS_PAST_DUE,
        threshold,
        CasePriority.LOW,
        null,
        null,
        false,
        source,
        from,
        null);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(code(() -> set(rule(TODAY, 5, false)))).isEqualTo("VALID_FROM_NOT_AHEAD");
    assertThat(code(() -> set(rule(TODAY.plusDays(1), 8785, false)))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> set(rule(TODAY.plusDays(1), 5, true)))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> work.settings().set(work.portfolio(), term(TODAY, 100, "0.100"), "ada")))
        .isEqualTo("VALID_FROM_NOT_AHEAD");
    assertThat(
            code(
                () ->
                    work.settings()
                        .set(work.portfolio(), term(TODAY.plusDays(1), 1001, "0.100"), "ada")))
        .isEqualTo("OUT_OF_RANGE");
  }

  private void goOn() {
    work.books().portfolios().goTo(work.portfolio(), TODAY.plusDays(1));
  }

  private void set(OutcomeRule rule) {
    work.settings().set(work.portfolio(), rule, "ada");
  }

  private long hoursAfterSilence() {
    Outcome told =
        work.outcomes().tell(work.portfolio(), Wishes.call("A", OutcomeKind.NO_ANSWER), anna);
    return Duration.between(told.at(), work.open("A").standing().dueAt()).toHours();
  }

  private OutcomeRule current() {
    return work.settings().outcomeRules(work.portfolio()).stream()
        .filter(one -> one.outcome() == OutcomeKind.NO_ANSWER)
        .findFirst()
        .orElseThrow();
  }

  private WorkTerm figures() {
    return work.settings().workTerms(work.portfolio()).stream()
        .filter(one -> one.bucket() == Bucket.DAYS_61_90)
        .findFirst()
        .orElseThrow();
  }

  private static OutcomeRule rule(LocalDate from, int hours, boolean named) {
    return new OutcomeRule(
        OutcomeKind.NO_ANSWER,
        NextAction.REVIEW,
        hours,
        named,
        CaseState.WAITING,
        "Manual 7",
        from,
        null);
  }

  private WorkTerm term(LocalDate from, int effect, String cost) {
    return new WorkTerm(
        Bucket.DAYS_61_90, 120, effect, 0, work.books().money(cost), "Manual 7", from, null);
  }

  private void sql(String statement) {
    work.books().server().jdbi().useHandle(h -> h.execute(statement));
  }

  private static String code(ThrowingCallable act) {
    return catchThrowableOfType(RefusedException.class, act).refusal().code();
  }
}
