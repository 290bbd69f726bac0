package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RefusedException;

/** An outcome ends or prolongs the hold and posts what is due, once. */
class DecidingIT {
  private static final Decision YES = Decision.of(ConcernAction.UPHOLD, "checked");
  private static final Decision PARTLY = Decision.of(ConcernAction.UPHOLD_PARTLY, "checked");
  private static final Decision NO = Decision.of(ConcernAction.REJECT, "checked");

  private final TestConcerns t = new TestConcerns();
  private final User chief = t.user("chief", "admin");

  private Concern disputed() {
    t.late("A", "10.000");
    Concern told = t.tell(t.dispute("A", "4.000", null));
    return t.act(told, ConcernAction.TAKE, t.manager).concern();
  }

  private Concern taken(ConcernKind kind, String reason) {
    t.late("A", "10.000");
    Concern told = t.tell(NewConcern.of(kind, new AccountRef("A"), reason));
    return t.act(told, ConcernAction.TAKE, t.agent).concern();
  }

  @Test
  void aDisputeUpheldIsCreditedOnceAndItsHoldEnds() {
    Concern told = disputed();
    t.books().portfolios().nextDay(t.portfolio());
    ConcernFile file = t.decide(told, YES, chief);
    assertThat(file.concern().standing().state()).isEqualTo(ConcernState.UPHELD);
    assertThat(t.postings("A")).containsExactly("CREDIT_NOTE 4000 I1");
    assertThat(t.holds("A"))
        .containsExactly("DISPUTE 4000 DEBITS+DPD_CLOCK+FEES 2025-01-01 2025-01-02");
    assertThat(file.postings())
        .containsExactly(
            new ConcernFile.Posted(
                Remedy.Kind.CREDIT_NOTE,
                new AccountRef("A"),
                new PaymentRef("CONCERN-%d-1".formatted(told.id())),
                t.books().money("4.000")));
    assertRefused("CONCERN_STATE", () -> t.decide(told, YES, chief));
    assertThat(t.postings("A")).hasSize(1);
  }

  @Test
  void aDisputeUpheldInPartCreditsLessThanWasDisputed() {
    Concern told = disputed();
    assertRefused("POSTING_MISSING", () -> t.decide(told, PARTLY, t.manager));
    assertRefused(
        "CREDIT_EXCEEDS_DISPUTE", () -> t.decide(told, PARTLY.posting(credit("4.000")), t.manager));
    assertRefused(
        "CREDIT_EXCEEDS_DISPUTE", () -> t.decide(told, YES.posting(credit("4.001")), t.manager));
    ConcernFile file = t.decide(told, PARTLY.posting(credit("1.500")), t.manager);
    assertThat(file.concern().standing().state()).isEqualTo(ConcernState.PARTLY_UPHELD);
    assertThat(t.postings("A")).containsExactly("CREDIT_NOTE 1500 I1");
  }

  @Test
  void aDisputeToldTodayAndRejectedTodayHoldsNothing() {
    Concern told = disputed();
    t.decide(told, NO, t.manager);
    assertThat(t.holds("A")).isEmpty();
    assertThat(t.postings("A")).isEmpty();
  }

  @Test
  void aHardshipNeedsItsEvidenceAndIsHeldForItsDays() {
    Concern told = taken(ConcernKind.HARDSHIP, "JOB_LOSS");
    assertRefused("EVIDENCE_MISSING", () -> t.decide(told, YES, t.agent));
    t.show(told, EvidenceKind.INCOME_PROOF);
    t.decide(told, YES, t.agent);
    assertThat(t.holds("A")).containsExactly("HARDSHIP DEBITS+FEES 2025-01-01 2025-01-31");
  }

  @Test
  void whoDecidesCanHoldLongerThanTheRule() {
    Concern told = taken(ConcernKind.HARDSHIP, "JOB_LOSS");
    t.show(told, EvidenceKind.INCOME_PROOF);
    LocalDate until = LocalDate.of(2025, 6, 1);
    t.decide(told, new Decision(ConcernAction.UPHOLD, "ill", until, List.of(), null), t.agent);
    assertThat(t.holds("A")).containsExactly("HARDSHIP DEBITS+FEES 2025-01-01 2025-06-01");
  }

  @Test
  void postingsAreTheManagersAndFitTheKind() {
    Concern told = taken(ConcernKind.BEREAVEMENT, "CUSTOMER_DIED");
    t.show(told, EvidenceKind.DEATH_CERTIFICATE);
    Decision off = YES.posting(List.of(Remedy.writeOff(null, t.books().money("10.000"))));
    assertRefused("CONCERN_NEEDS_MANAGER", () -> t.decide(told, off, t.agent));
    assertRefused(
        "POSTING_NOT_OF_KIND",
        () ->
            t.decide(
                told,
                YES.posting(List.of(Remedy.correction(new PaymentRef("P"), null))),
                t.manager));
    Decision more = YES.posting(List.of(Remedy.writeOff(null, t.books().money("10.001"))));
    assertRefused("WRITE_OFF_EXCEEDS_DEBT", () -> t.decide(told, more, t.user("chief", "admin")));
    t.decide(told, off, t.user("chief", "admin"));
    assertThat(t.postings("A")).containsExactly("WRITE_OFF 10000");
    assertThat(t.holds("A"))
        .containsExactly("BEREAVEMENT CONTACT+DEBITS+DPD_CLOCK+FEES 2025-01-01");
  }

  @Test
  void aPaymentOfTheWrongAccountIsTakenBackAndPostedWhereItBelongs() {
    t.late("B", "7.000");
    Concern told = disputed();
    t.books().pay("A", "P-1", "2024-12-20", "7.000");
    Remedy move = Remedy.correction(new PaymentRef("P-1"), new AccountRef("B"));
    t.decide(told, YES.posting(List.of(move)), t.manager);
    assertThat(t.postings("A")).containsExactly("PAYMENT 7000", "REVERSAL 7000");
    assertThat(t.postings("B")).containsExactly("PAYMENT 7000");
    assertThat(t.books().column("select open_minor::text from item order by account_id"))
        .containsExactly("0", "10000");
  }

  @Test
  void aPaymentIsNotMovedToWhereItIs() {
    Concern told = disputed();
    t.books().pay("A", "P-1", "2024-12-20", "7.000");
    Remedy stay = Remedy.correction(new PaymentRef("P-1"), new AccountRef("A"));
    assertRefused(
        "CORRECTION_CHANGES_NOTHING", () -> t.decide(told, YES.posting(List.of(stay)), t.manager));
    assertThat(t.postings("A")).containsExactly("PAYMENT 7000");
  }

  @Test
  void nothingOfADecisionStandsIfALedgerRefusesItsLastPosting() {
    t.late("B", "7.000");
    Concern told = disputed();
    List<Remedy> both =
        List.of(
            Remedy.creditNote(null, t.books().money("1.000"), new ItemRef("I1")),
            Remedy.creditNote(new AccountRef("B"), t.books().money("1.000"), new ItemRef("I1")));
    assertRefused("POSTING_NOT_OF_CONCERN", () -> t.decide(told, YES.posting(both), t.manager));
    assertThat(t.postings("A")).isEmpty();
    assertThat(t.holds("A")).hasSize(1);
    assertThat(
            t.concerns().find(t.portfolio(), told.id()).orElseThrow().concern().standing().state())
        .isEqualTo(ConcernState.UNDER_REVIEW);
  }

  @Test
  void aWrongPersonUpheldIsNotContactedAnyMore() {
    Concern told = taken(ConcernKind.WRONG_PERSON, "WRONG_NUMBER");
    t.decide(told, YES, t.agent);
    assertThat(t.holds("A")).containsExactly("OTHER CONTACT 2025-01-01");
  }

  @Test
  void onlyWhoHasItDecidesAndAStaleVersionIsRefused() {
    Concern told = taken(ConcernKind.WRONG_PERSON, "WRONG_NUMBER");
    User other = t.user("other", "agent");
    assertRefused("CONCERN_NEEDS_MANAGER", () -> t.decide(told, NO, other));
    assertRefused("CONCERN_TAKEN", () -> t.act(told, ConcernAction.TAKE, other));
    assertRefused(
        "CONCERN_CHANGED_MEANWHILE",
        () ->
            t.concerns()
                .act(
                    t.portfolio(),
                    told.id(),
                    new ConcernWish(ConcernAction.RELEASE, null, null, null, null, 1),
                    t.agent));
    assertRefused("CONCERN_NEEDS_MANAGER", () -> t.act(told, ConcernAction.WITHDRAW, other));
    assertThat(t.holds("A")).hasSize(1);
    t.act(told, ConcernAction.WITHDRAW, t.agent);
    assertThat(t.holds("A")).isEmpty();
  }

  private List<Remedy> credit(String amount) {
    return List.of(
        Remedy.creditNote(new AccountRef("A"), t.books().money(amount), new ItemRef("I1")));
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
