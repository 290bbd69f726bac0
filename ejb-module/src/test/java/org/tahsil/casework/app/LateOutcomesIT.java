package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.channel.InteractionRow;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** Contacts that are told late, out of order, again, or by several at once. */
class LateOutcomesIT {
  private static final String DAY = "2025-01-01";
  private static final int MANY = 24;

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");

  @BeforeEach
  void books() {
    for (int i = 0; i < MANY; i++) {
      work.late("A" + i, 40, "40.000");
    }
    work.night(DAY);
  }

  @Test
  void onlyTheNewestContactMovesTheCase() {
    Instant at = work.now().minusSeconds(600);
    Outcome newest = tell(Wishes.at(refusal(), at));
    Outcome older = tell(Wishes.at(silence(), at.minusSeconds(60)));
    assertThat(next()).isEqualTo(NextAction.REVIEW);
    tell(Wishes.instead(Wishes.call("A0", OutcomeKind.WRONG_NUMBER), older.id()));
    assertThat(next()).isEqualTo(NextAction.REVIEW);
    assertThat(work.cases().acts(work.portfolio(), work.open("A0").id()))
        .extracting(act -> act.action())
        .containsExactly(
            CaseAction.OPEN, CaseAction.OUTCOME, CaseAction.OUTCOME, CaseAction.OUTCOME);
    tell(Wishes.instead(Wishes.call("A0", OutcomeKind.WRONG_NUMBER), newest.id()));
    assertThat(next()).isEqualTo(NextAction.FIND_NUMBER);
    tell(Wishes.at(silence(), at));
    assertThat(next()).isEqualTo(NextAction.CALL);
  }

  @Test
  void aCorrectionIsOfTheSameContact() {
    Instant at = work.now().minusSeconds(600).plusNanos(123_456_789);
    Outcome told = tell(Wishes.by(Wishes.at(silence(), at), "WHATSAPP"));
    Outcome better = tell(Wishes.instead(Wishes.under(refusal(), "C1"), told.id()));
    assertThat(better.told().channel()).isEqualTo("WHATSAPP");
    assertThat(better.at()).isEqualTo(told.at());
    assertThat(tell(Wishes.instead(Wishes.under(refusal(), "C1"), told.id())).id())
        .isEqualTo(better.id());
    assertThat(work.contacts()).extracting(InteractionRow::channel).containsOnly("WHATSAPP");
  }

  @Test
  void whatIsToldAgainIsTheSameThoughItsTimeWasFiner() {
    Instant at = work.now().minusSeconds(600).plusNanos(123_456_789);
    NewOutcome told = Wishes.under(Wishes.at(silence(), at), "C1");
    assertThat(tell(told).id()).isEqualTo(tell(told).id());
    assertThat(work.outcomes().take(work.portfolio(), List.of(new DialledRow(told, "anna"))))
        .containsExactly(RowOutcome.UNCHANGED);
  }

  @Test
  void nobodyTakesTheReferenceOfAnAgencyBeforehand() {
    Instant at = work.now().minusSeconds(600);
    NewOutcome taken = Wishes.under(Wishes.at(silence(), at), "AGENCY-ACME:N1");
    assertThatThrownBy(() -> tell(taken))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("RESERVED_REFERENCE");
              assertThat(refused.refusal().field()).isEqualTo("source_ref");
            });
    List<DialledRow> row = List.of(new DialledRow(taken, "anna"));
    assertThat(work.outcomes().take(work.portfolio(), row))
        .containsExactly(RowOutcome.rejected("call_ref", "RESERVED_REFERENCE", "AGENCY-ACME:N1"));
    assertThat(work.outcomes().takeOwn(work.portfolio(), row)).containsExactly(RowOutcome.ACCEPTED);
    assertThat(work.outcomes().takeOwn(work.portfolio(), row))
        .containsExactly(RowOutcome.UNCHANGED);
  }

  @Test
  void aReferenceIsWhatItsReaderSees() {
    NewOutcome told = Wishes.under(silence(), "C\u200D1");
    assertThatThrownBy(() -> tell(told))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("REFERENCE_INVALID"));
  }

  @Test
  void aSourceOfAnotherCustomerIsAConflict() throws Exception {
    List<Callable<String>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      NewOutcome told = Wishes.under(Wishes.call("A" + i, OutcomeKind.NO_ANSWER), "SAME");
      tries.add(() -> answer(told));
    }
    assertThat(Together.run(tries)).containsOnlyOnce("kept").contains("OUTCOME_TOLD_OTHERWISE");
    assertThatThrownBy(() -> tell(Wishes.under(Wishes.call("A9", OutcomeKind.NO_ANSWER), "SAME")))
        .hasMessageContaining("OUTCOME_TOLD_OTHERWISE");
  }

  private String answer(NewOutcome told) {
    try {
      tell(told);
      return "kept";
    } catch (org.tahsil.shared.outcome.RefusedException refused) {
      return refused.refusal().code();
    }
  }

  /** Two files in opposite orders, and payments that close the cases meanwhile. */
  @Test
  void filesAndPaymentsAtOnceDoNotWaitForEachOtherInACircle() throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      List<DialledRow> rows = promises(round);
      if (round % 2 == 1) {
        Collections.reverse(rows);
      }
      all.add(() -> String.valueOf(work.outcomes().take(work.portfolio(), rows).size()));
    }
    for (int i = 0; i < MANY; i += 3) {
      String account = "A" + i;
      all.add(
          () -> {
            work.books().pay(account, "P" + account, DAY, "40.000");
            return String.valueOf(MANY);
          });
    }
    assertThat(Together.run(all)).containsOnly(String.valueOf(MANY));
  }

  private List<DialledRow> promises(int round) {
    List<DialledRow> rows = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      NewOutcome told = Wishes.promise("A" + i, work.books().money("1.000"), "2025-01-05");
      rows.add(
          new DialledRow(
              Wishes.at(
                  Wishes.under(told, "C" + round + "-" + i), work.now().minusSeconds(60 + round)),
              "anna"));
    }
    return rows;
  }

  private NextAction next() {
    return work.open("A0").standing().next();
  }

  private Outcome tell(NewOutcome told) {
    return work.outcomes().tell(work.portfolio(), told, anna);
  }

  private static NewOutcome silence() {
    return Wishes.call("A0", OutcomeKind.NO_ANSWER);
  }

  private static NewOutcome refusal() {
    return Wishes.call("A0", OutcomeKind.REFUSAL);
  }
}
