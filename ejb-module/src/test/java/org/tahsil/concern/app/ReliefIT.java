package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** No way around the second person: managers give a quarter, whatever way they give it. */
class ReliefIT {
  private final TestConcerns t = new TestConcerns();
  private final User chief = t.user("chief", "admin");
  private final User system = t.user("erp", "integrator");

  @Test
  void anotherAccountDoesNotMakeItLighter() {
    t.late("A", "10.000");
    t.lateToo("B", "A", "100.000");
    Concern all =
        t.tell(
            new NewConcern(
                ConcernKind.HARDSHIP,
                new CustomerRef("C-A"),
                null,
                "ILLNESS",
                null,
                null,
                null,
                null));
    t.show(all, EvidenceKind.INCOME_PROOF);
    t.act(all, ConcernAction.TAKE, t.manager);
    assertThat(waits(all, off("A", "10.000"), off("B", "1.000"))).isTrue();
    assertThat(t.postings("A")).isEmpty();
  }

  @Test
  void creditNotesWeighLikeWriteOffsAndTogetherWithThem() {
    t.late("A", "10.000");
    Concern found = hardship("A");
    assertThat(waits(found, off("A", "1.500"), credit("A", "1.001", null))).isTrue();
    t.late("B", "10.000");
    assertThat(waits(hardship("B"), off("B", "1.500"), credit("B", "1.000", null))).isFalse();
    t.late("C", "10.000");
    Concern disputed =
        t.act(t.tell(t.dispute("C", "2.501", null)), ConcernAction.TAKE, t.manager).concern();
    assertThat(t.decide(disputed, Decision.of(ConcernAction.UPHOLD, "yes"), t.manager).waiting())
        .isNotNull();
  }

  @Test
  void manySmallDecisionsAreOneLargeOne() {
    t.late("A", "10.000");
    assertThat(waits(hardship("A"), off("A", "2.500"))).isFalse();
    assertThat(waits(hardship("A"), off("A", "0.001"))).isTrue();
    assertRefused(
        "RELIEF_BEYOND_AUTHORITY", () -> direct(PostingKind.WRITE_OFF, "W", "0.001", t.manager));
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2026, 1, 1));
    direct(PostingKind.WRITE_OFF, "W", "1.875", t.manager);
    assertThat(t.postings("A")).containsExactly("WRITE_OFF 2500", "WRITE_OFF 1875");
  }

  @Test
  void whatWasTakenBackWeighsNothing() {
    t.late("A", "10.000");
    direct(PostingKind.WRITE_OFF, "W1", "2.500", t.manager);
    assertRefused(
        "RELIEF_BEYOND_AUTHORITY", () -> direct(PostingKind.CREDIT_NOTE, "W2", "2.500", t.manager));
    t.books().reverse("W1");
    direct(PostingKind.CREDIT_NOTE, "W2", "2.500", t.manager);
    assertThat(t.postings("A"))
        .containsExactly("WRITE_OFF 2500", "REVERSAL 2500", "CREDIT_NOTE 2500");
  }

  @Test
  void moneyTakenBackAndPostedAgainGivesNoAuthority() {
    t.late("A", "10.000");
    t.books().pay("A", "P1", "2025-01-01", "4.000");
    t.books().pay("A", "P2", "2025-01-01", "2.000");
    direct(PostingKind.WRITE_OFF, "W1", "0.800", t.manager);
    t.books().reverse("P1");
    t.books().reverse("P2");
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2025, 1, 9));
    assertRefused(
        "RELIEF_BEYOND_AUTHORITY", () -> direct(PostingKind.WRITE_OFF, "W2", "0.201", t.manager));
    t.books().pay("A", "P3", "2025-01-09", "6.000");
    direct(PostingKind.WRITE_OFF, "W2", "0.200", t.manager);
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2026, 1, 10));
    t.books().reverse("P3");
    assertRefused(
        "RELIEF_BEYOND_AUTHORITY", () -> direct(PostingKind.WRITE_OFF, "W3", "0.751", t.manager));
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2027, 1, 10));
    direct(PostingKind.WRITE_OFF, "W3", "2.250", t.manager);
  }

  @Test
  void moneyTakenBackForGoodLeavesTheRestOfTheAuthority() {
    t.late("A", "10.000");
    t.books().pay("A", "P1", "2025-01-01", "2.000");
    t.books().reverse("P1");
    assertRefused(
        "RELIEF_BEYOND_AUTHORITY", () -> direct(PostingKind.WRITE_OFF, "W", "2.001", t.manager));
    direct(PostingKind.WRITE_OFF, "W", "2.000", t.manager);
  }

  @Test
  void aDirectPostingStaysWithinTheOwnAuthorityAndSaysOtherwiseWhatToDo() {
    t.late("A", "10.000");
    assertThatThrownBy(() -> direct(PostingKind.WRITE_OFF, "W", "2.501", t.manager))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().value()).isEqualTo("25.01 %, 2.501 OMR");
              assertThat(refused.refusal().remedy()).contains("Take in a concern", "25.00 %");
            });
    assertThat(t.postings("A")).isEmpty();
    direct(PostingKind.WRITE_OFF, "W", "2.500", t.manager);
    direct(PostingKind.WRITE_OFF, "W", "2.500", t.manager);
    assertThat(t.postings("A")).containsExactly("WRITE_OFF 2500");
    direct(PostingKind.WRITE_OFF, "W3", "1.000", chief);
    assertThat(kept())
        .containsExactly("W 25.00 2500 MANAGER 25.00 Tahsil", "W3 35.00 3500 ADMIN 100.00 Tahsil");
  }

  @Test
  void aSystemTellsWhatTheLendersBooksDecided() {
    t.late("A", "10.000");
    direct(PostingKind.WRITE_OFF, "W", "9.000", system);
    assertThat(t.postings("A")).containsExactly("WRITE_OFF 9000");
    assertThat(kept()).isEmpty();
    assertRefused(
        "RELIEF_BEYOND_AUTHORITY", () -> direct(PostingKind.WRITE_OFF, "W2", "0.001", t.manager));
  }

  @Test
  void aDecisionKeepsTheAuthorityThatItLeanedOn() {
    t.late("A", "10.000");
    Concern found = hardship("A");
    waits(found, off("A", "2.000"));
    assertThat(kept()).containsExactly(found.id() + "/4 20.00 2000 MANAGER 25.00 Tahsil");
    assertThatThrownBy(() -> t.sql("update relief_authority set rank = 'ADMIN'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void aDisputeCreditsWhatWasAskedForOnce() {
    t.late("A", "10.000");
    t.books().pay("A", "P", "2025-01-01", "10.000");
    Decision yes = Decision.of(ConcernAction.UPHOLD, "yes");
    Concern first = disputed("6.000");
    t.decide(first, yes, chief);
    assertRefused("DISPUTE_EXCEEDS_ITEM", () -> t.tell(t.dispute("A", "4.001", null)));
    Concern second = disputed("4.000");
    direct(PostingKind.CREDIT_NOTE, "CN", "1.000", system);
    t.books().reverse("CN");
    t.books()
        .ledger()
        .post(
            t.portfolio(),
            TestLedger.of(
                PostingKind.CREDIT_NOTE,
                t.books().payment("A", "CN2", "2025-01-01", "1.000", "I1")),
            "erp");
    assertRefused("CREDIT_EXCEEDS_ITEM", () -> t.decide(second, yes, chief));
    t.decide(second, yes.posting(List.of(credit("A", "3.000", "I1"))), chief);
    assertRefused(
        "CREDIT_EXCEEDS_ITEM", () -> directOf("I1", PostingKind.CREDIT_NOTE, "CN3", "0.001"));
    assertRefused("DISPUTE_OF_NOTHING", () -> t.tell(t.dispute("A", null, null)));
  }

  @Test
  void whatWasWrittenOffIsNotCreditedToo() {
    t.late("A", "10.000");
    direct(PostingKind.WRITE_OFF, "W", "4.000", system);
    assertRefused("DISPUTE_EXCEEDS_ITEM", () -> t.tell(t.dispute("A", "6.001", null)));
    assertThat(disputed("6.000").disputed()).isNotNull();
  }

  @Test
  void whatASettlementWaivedOfAnItemIsNotCreditedToo() {
    t.late("A", "10.000");
    Concern told = disputed("10.000");
    t.books().pay("A", "P", "2025-01-01", "9.000");
    PaymentRow waiver = t.books().payment("A", "WAIVER-1-1", "2025-01-01", "1.000", "I1");
    t.books().ledger().postOwn(t.portfolio(), TestLedger.of(PostingKind.WAIVER, waiver), null);
    assertRefused(
        "CREDIT_EXCEEDS_ITEM",
        () -> directOf("I1", PostingKind.CREDIT_NOTE, "CN", "9.001"),
        () -> t.decide(told, Decision.of(ConcernAction.UPHOLD, "yes"), chief));
    t.books().reverse("WAIVER-1-1");
    directOf("I1", PostingKind.CREDIT_NOTE, "CN", "10.000");
  }

  @Test
  void aDisputeCreditsItsOwnItemAlone() {
    t.late("A", "10.000");
    t.books().item("A", "I2", "2024-12-02", "10.000");
    Concern found = disputed("4.000");
    Decision other =
        Decision.of(ConcernAction.UPHOLD, "yes").posting(List.of(credit("A", "1.000", "I2")));
    assertRefused("CREDIT_OF_OTHER_ITEM", () -> t.decide(found, other, t.manager));
  }

  @Test
  void aCreditOfNoItemDoesNotBecomeTheCustomersMoney() {
    t.late("A", "10.000");
    assertRefused(
        "CREDIT_EXCEEDS_DEBT", () -> direct(PostingKind.CREDIT_NOTE, "CN", "10.001", chief));
    direct(PostingKind.CREDIT_NOTE, "CN", "10.000", chief);
  }

  private Concern disputed(String amount) {
    return t.act(t.tell(t.dispute("A", amount, null)), ConcernAction.TAKE, t.manager).concern();
  }

  private Concern hardship(String account) {
    Concern told = t.tell(NewConcern.of(ConcernKind.HARDSHIP, new AccountRef(account), "ILLNESS"));
    t.show(told, EvidenceKind.INCOME_PROOF);
    return t.act(told, ConcernAction.TAKE, t.manager).concern();
  }

  private boolean waits(Concern found, Remedy... remedies) {
    Decision wish = Decision.of(ConcernAction.UPHOLD, "so").posting(List.of(remedies));
    boolean waits = t.decide(found, wish, t.manager).waiting() != null;
    if (waits) {
      t.act(found, ConcernAction.WITHDRAW, t.manager);
    }
    return waits;
  }

  private Remedy off(String account, String amount) {
    return Remedy.writeOff(new AccountRef(account), t.books().money(amount));
  }

  private Remedy credit(String account, String amount, @Nullable String item) {
    return new Remedy(
        Remedy.Kind.CREDIT_NOTE,
        new AccountRef(account),
        t.books().money(amount),
        item == null ? null : new ItemRef(item),
        null);
  }

  private void direct(PostingKind kind, String ref, String amount, User by) {
    post(kind, t.books().payment("A", ref, "2025-01-01", amount, null), by);
  }

  private void directOf(String item, PostingKind kind, String ref, String amount) {
    post(kind, t.books().payment("A", ref, "2025-01-01", amount, item), chief);
  }

  private void post(PostingKind kind, PaymentRow row, User by) {
    t.adjustments().post(t.portfolio(), TestLedger.of(kind, row), by);
  }

  private List<String> kept() {
    return t.books()
        .column(
            """
            select concat_ws(' ', coalesce(payment_ref, concern_id || '/' || version), percent,
              amount_minor, rank, limit_percent, limit_source)
            from relief_authority order by relief_id
            """);
  }

  private static void assertRefused(String code, ThrowingCallable... works) {
    Stream.of(works)
        .forEach(
            work ->
                assertThatThrownBy(work)
                    .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code)));
  }
}
