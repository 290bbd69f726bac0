package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.channel.InteractionRow;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** What comes of contacts, and what follows from it. */
class OutcomesIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");

  @BeforeEach
  void books() {
    work.late("A", 40, "40.000");
    work.night(DAY);
  }

  @Test
  void everyOutcomeMovesTheNextActionByItsRule() {
    assertNext(plain(OutcomeKind.NO_ANSWER), CaseState.WORKING, NextAction.CALL, 24);
    assertNext(plain(OutcomeKind.RIGHT_PARTY_CONTACT), CaseState.WORKING, NextAction.CALL, 72);
    assertNext(plain(OutcomeKind.WRONG_NUMBER), CaseState.WORKING, NextAction.FIND_NUMBER, 24);
    assertNext(plain(OutcomeKind.REFUSAL), CaseState.WORKING, NextAction.REVIEW, 48);
    assertNext(dispute("4.000"), CaseState.WAITING, NextAction.DECIDE_DISPUTE, 120);
    work.outcomes().tell(work.portfolio(), promise("10.000", "2025-01-05"), anna);
    Standing promised = work.open("A").standing();
    assertThat(promised.next()).isEqualTo(NextAction.CHECK_PROMISE);
    assertThat(promised.dueAt()).isEqualTo(Instant.parse("2025-01-05T20:00:00Z"));
    Instant agreed = work.now().plus(Duration.ofHours(5));
    work.outcomes().tell(work.portfolio(), callback(agreed), anna);
    assertThat(work.open("A").standing().dueAt()).isEqualTo(agreed);
    assertThat(work.contacts())
        .extracting(InteractionRow::outcome)
        .contains("NO_ANSWER", "DISPUTE", "PROMISE_TO_PAY", "CALL_BACK");
    assertThat(work.contacts().stream().map(InteractionRow::at).distinct()).hasSize(7);
  }

  @Test
  void aDisputeIsHeldAndItsCorrectionLetsGo() {
    Outcome told = work.outcomes().tell(work.portfolio(), dispute("4.000"), anna);
    assertThat(lasting()).isEqualTo(1);
    Outcome better =
        work.outcomes()
            .tell(work.portfolio(), Wishes.instead(plain(OutcomeKind.REFUSAL), told.id()), anna);
    assertThat(lasting()).isZero();
    List<Outcome> all = work.outcomes().of(work.portfolio(), new CustomerRef("C-A"), 10);
    assertThat(all).extracting(Outcome::id).containsExactly(better.id(), told.id());
    assertThat(all.get(1).correctedBy()).isEqualTo(better.id());
    assertThat(all.get(1).told().kind()).isEqualTo(OutcomeKind.DISPUTE);
    assertThat(all.get(0).at()).isEqualTo(all.get(1).at());
    assertThatThrownBy(
            () ->
                work.outcomes()
                    .tell(
                        work.portfolio(),
                        Wishes.instead(plain(OutcomeKind.NO_ANSWER), told.id()),
                        anna))
        .hasMessageContaining("OUTCOME_CORRECTED_BEFORE");
    assertThatThrownBy(() -> work.sql("update contact_outcome set note = 'x'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void whatAnOutcomeLacksIsRefusedByName() {
    List<NewOutcome> faulty =
        List.of(
            promise("10.000", "2024-12-31"),
            Wishes.instead(plain(OutcomeKind.NO_ANSWER), 987),
            plain(OutcomeKind.PROMISE_TO_PAY),
            plain(OutcomeKind.DISPUTE),
            callback(work.now().minusSeconds(1)),
            noted("x".repeat(501)),
            dispute("41.000"));
    for (NewOutcome one : faulty) {
      assertThatThrownBy(() -> work.outcomes().tell(work.portfolio(), one, anna))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(work.outcomes().of(work.portfolio(), new CustomerRef("C-A"), 10)).isEmpty();
    assertThat(work.contacts()).isEmpty();
  }

  @Test
  void aDiallersRowsAreTakenOnceAndBadOnesSetAside() {
    Instant at = work.now().minusSeconds(600);
    List<DialledRow> rows =
        List.of(
            row("CALL-1", "A", OutcomeKind.NO_ANSWER, at),
            row("CALL-2", "X", OutcomeKind.NO_ANSWER, at),
            row("CALL-3", "A", OutcomeKind.DISPUTE, at));
    assertThat(work.outcomes().take(work.portfolio(), rows))
        .containsExactly(
            RowOutcome.ACCEPTED,
            RowOutcome.rejected("account_ref", "UNKNOWN_ACCOUNT", "X"),
            RowOutcome.rejected("item_ref", "DISPUTE_NEEDS_ITEM", null));
    assertThat(work.outcomes().take(work.portfolio(), rows.subList(0, 1)))
        .containsExactly(RowOutcome.UNCHANGED);
    assertThat(
            work.outcomes()
                .take(work.portfolio(), List.of(row("CALL-1", "A", OutcomeKind.WRONG_NUMBER, at))))
        .containsExactly(RowOutcome.rejected("call_ref", "CONFLICT", "CALL-1"));
    assertThat(work.outcomes().of(work.portfolio(), new CustomerRef("C-A"), 10)).hasSize(1);
  }

  @Test
  void whoADiallerNamesGetsTheCaseOnlyIfHeWorksHere() {
    Instant at = work.now().minusSeconds(600);
    List<DialledRow> rows = List.of(row("CALL-1", "A", OutcomeKind.NO_ANSWER, at));
    work.outcomes().take(work.portfolio(), rows);
    assertThat(work.open("A").standing().owner()).isNull();
    work.user("maha", "agent");
    work.outcomes()
        .take(
            work.portfolio(),
            List.of(row("CALL-2", "A", OutcomeKind.NO_ANSWER, at.plusSeconds(9))));
    assertThat(work.open("A").standing().owner()).isEqualTo("maha");
  }

  private void assertNext(NewOutcome told, CaseState state, NextAction next, int hours) {
    Outcome outcome = work.outcomes().tell(work.portfolio(), told, anna);
    Standing standing = work.open("A").standing();
    assertThat(standing.state()).isEqualTo(state);
    assertThat(standing.next()).isEqualTo(next);
    assertThat(standing.dueAt()).isEqualTo(outcome.at().plus(Duration.ofHours(hours)));
  }

  private long lasting() {
    return work.books()
        .column("select hold_id::text from hold where undone_on is null and to_on is null")
        .size();
  }

  private static DialledRow row(String call, String account, OutcomeKind kind, Instant at) {
    return new DialledRow(
        new NewOutcome(
            new AccountRef(account),
            kind,
            "CALL",
            at,
            null,
            null,
            null,
            null,
            null,
            null,
            call,
            null),
        "maha");
  }

  private static NewOutcome plain(OutcomeKind kind) {
    return Wishes.call("A", kind);
  }

  private static NewOutcome noted(String note) {
    return new NewOutcome(
        new AccountRef("A"),
        OutcomeKind.NO_ANSWER,
        "CALL",
        null,
        null,
        null,
        null,
        null,
        null,
        note,
        null,
        null);
  }

  private NewOutcome promise(String amount, String on) {
    return Wishes.promise("A", work.books().money(amount), on);
  }

  private static NewOutcome callback(Instant at) {
    return Wishes.callback("A", at);
  }

  private NewOutcome dispute(String amount) {
    return new NewOutcome(
        new AccountRef("A"),
        OutcomeKind.DISPUTE,
        "CALL",
        null,
        work.books().money(amount),
        null,
        null,
        new ItemRef("I1"),
        "never ordered",
        null,
        null,
        null);
  }
}
