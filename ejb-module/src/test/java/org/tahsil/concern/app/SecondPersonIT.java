package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalState;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernFile.Waiting;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/** A write-off beyond the own authority is carried out by the word of somebody else, once. */
class SecondPersonIT {
  private final TestConcerns t = new TestConcerns();
  private final User chief = t.user("chief", "admin");

  private Concern underReview() {
    t.late("A", "10.000");
    Concern told =
        t.tell(NewConcern.of(ConcernKind.BEREAVEMENT, new AccountRef("A"), "CUSTOMER_DIED"));
    t.show(told, EvidenceKind.DEATH_CERTIFICATE);
    return t.act(told, ConcernAction.TAKE, t.manager).concern();
  }

  private Decision writeOff(String amount) {
    return Decision.of(ConcernAction.UPHOLD, "no estate")
        .posting(List.of(Remedy.writeOff(null, t.books().money(amount))));
  }

  private Waiting propose(Concern told, String amount) {
    return Objects.requireNonNull(t.decide(told, writeOff(amount), t.manager).waiting());
  }

  private Approval word(Waiting waiting, ApprovalState verdict, User by) {
    return t.approvals().decide(t.portfolio(), waiting.approval(), verdict, "seen", by);
  }

  private ConcernFile file(Concern told) {
    return t.concerns().find(t.portfolio(), told.id()).orElseThrow();
  }

  @Test
  void aQuarterIsTheManagersAndAThousandthMoreIsNot() {
    Concern told = underReview();
    propose(told, "2.501");
    assertThat(t.postings("A")).isEmpty();
    Concern other = other();
    assertThat(t.decide(other, writeOff("2.500"), t.manager).waiting()).isNull();
    assertThat(t.postings("B")).containsExactly("WRITE_OFF 2500");
  }

  private Concern other() {
    t.late("B", "10.000");
    Concern told = t.tell(NewConcern.of(ConcernKind.HARDSHIP, new AccountRef("B"), "ILLNESS"));
    t.show(told, EvidenceKind.INCOME_PROOF);
    return t.act(told, ConcernAction.TAKE, t.manager).concern();
  }

  @Test
  void theGrantCarriesTheDecisionOutOnce() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    assertThat(waiting.by()).isEqualTo("manager");
    assertThat(waiting.expiresOn()).isEqualTo(LocalDate.of(2025, 1, 8));
    assertThat(t.postings("A")).isEmpty();
    word(waiting, ApprovalState.GRANTED, chief);
    word(waiting, ApprovalState.GRANTED, chief);
    ConcernFile file = file(told);
    assertThat(t.postings("A")).containsExactly("WRITE_OFF 10000");
    assertThat(file.concern().standing().state()).isEqualTo(ConcernState.UPHELD);
    assertThat(file.waiting()).isNull();
    assertThat(file.steps())
        .extracting(ConcernStep::action)
        .containsExactly(
            ConcernAction.TELL,
            ConcernAction.EVIDENCE,
            ConcernAction.TAKE,
            ConcernAction.PROPOSE,
            ConcernAction.UPHOLD);
  }

  @Test
  void neverByWhoeverAsked() {
    Waiting waiting = propose(underReview(), "10.000");
    assertThatThrownBy(() -> word(waiting, ApprovalState.GRANTED, t.manager))
        .isInstanceOf(RefusedException.class);
    assertThat(t.postings("A")).isEmpty();
  }

  @Test
  void aRefusalLeavesTheConcernToBeDecidedAnew() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    word(waiting, ApprovalState.REFUSED, chief);
    ConcernFile file = file(told);
    assertThat(file.waiting()).isNull();
    assertThat(file.concern().standing().state()).isEqualTo(ConcernState.UNDER_REVIEW);
    assertThat(file.steps().get(4).action()).isEqualTo(ConcernAction.TURN_DOWN);
    assertThat(propose(told, "9.000").approval()).isNotEqualTo(waiting.approval());
  }

  @Test
  void whileItWaitsNothingElseIsDecided() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    assertRefused(() -> t.decide(told, writeOff("1.000"), t.manager));
    assertRefused(() -> t.act(told, ConcernAction.ASK, t.manager));
    t.act(told, ConcernAction.WITHDRAW, t.manager);
    assertThat(t.approvals().find(t.portfolio(), waiting.approval()).orElseThrow().state())
        .isEqualTo(ApprovalState.WITHDRAWN);
    assertThat(t.holds("A")).isEmpty();
  }

  @Test
  void aGrantThatNoLongerFitsTheDebtIsRefusedWhole() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    t.books().pay("A", "P", "2025-01-01", "1.000");
    assertThatThrownBy(() -> word(waiting, ApprovalState.GRANTED, chief))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("WRITE_OFF_EXCEEDS_DEBT"));
    assertThat(file(told).waiting()).isNotNull();
    assertThat(t.postings("A")).containsExactly("PAYMENT 1000");
  }

  private static void assertRefused(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("DECISION_WAITS"));
  }
}
