package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.approval.ApprovalState;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.payment.PostingKind;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementQuery;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.SettlementTerms;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.Webhooks;

/** An offer through money, nights and people, over a real database. */
class SettlementLifeIT {
  private final TestSettlements office = new TestSettlements("2025-01-01");
  private final TestLedger books = office.books();

  @Test
  void fortyTwoThreeHundredWithFivePercentIsPaidWithFortyOneEightyFive() {
    UUID id = office.offer("5", "2025-01-05");
    assertThat(office.get(id).offer().pay().plain()).isEqualTo("40.185");
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-01 0.000 0.000");
    books.pay("A", "P1", "2025-01-01", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 2.115");
    assertThat(office.open("A")).isEqualTo("0.000");
    assertThat(office.get(id).result().money().get(0).payment()).isEqualTo(new PaymentRef("P1"));
    assertThat(office.get(id).result().waivers()).hasSize(1);
    assertThat(office.story())
        .containsExactly("SETTLEMENT_OFFERED", "SETTLEMENT_PAID", "WAIVER_POSTED");
  }

  @Test
  void moneyTakenBackTakesTheWaiverBackAndMoneyToldLateWaivesAgain() {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-01", "40.185");
    office.today("2025-01-03");
    books.reverse("P1");
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-01 0.000 0.000");
    assertThat(office.open("A")).isEqualTo("42.300");
    office.today("2025-01-06");
    assertThat(office.night("2025-01-05")).isEqualTo(new StepCount(1, 1, 0, 0));
    assertThat(office.stand(id)).isEqualTo("EXPIRED 2025-01-06 0.000 0.000");
    office.today("2025-01-09");
    books.pay("A", "P2", "2025-01-05", "41.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-05 41.000 1.300");
    assertThat(office.open("A")).isEqualTo("0.000");
    books.reverse("P2");
    assertThat(office.stand(id)).isEqualTo("EXPIRED 2025-01-06 0.000 0.000");
    assertThat(office.open("A")).isEqualTo("42.300");
  }

  @Test
  void moneyThatWasToldAheadCountsInTheNightOfItsDateOnceHoweverOftenItRuns() {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-03", "40.185");
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-01 0.000 0.000");
    office.today("2025-01-03");
    assertThat(office.night("2025-01-03")).isEqualTo(new StepCount(1, 1, 0, 0));
    assertThat(office.night("2025-01-03")).isEqualTo(StepCount.NONE);
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-03 40.185 2.115");
    books.pay("A", "P2", "2025-01-04", "1.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-03 40.185 2.115");
    assertThat(books.column("select count(*) from settlement_waiver")).containsExactly("1");
  }

  @Test
  void aWaiverIsDueAlsoWhereLaterMoneyPaidTheRestMeanwhile() {
    UUID id = office.offer("5", "2025-01-03");
    office.today("2025-01-08");
    office.night("2025-01-03");
    books.pay("A", "P1", "2025-01-07", "42.300");
    assertThat(office.stand(id)).isEqualTo("EXPIRED 2025-01-04 0.000 0.000");
    books.pay("A", "P2", "2025-01-02", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-02 40.185 2.115");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void whatElseLessenedTheDebtIsNotWaivedAgain() {
    UUID id = office.offer("5", "2025-01-05");
    books.adjust(PostingKind.CREDIT_NOTE, "C1", "2025-01-01", "2.000");
    books.pay("A", "P1", "2025-01-01", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 0.115");
    books.reverse("C1");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 2.115");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void aWaiverTakenBackByHandIsPostedAgainWhileTheOfferIsPaid() {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-01", "40.185");
    books.reverse("WAIVER-" + id + "-1");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 2.115");
    assertThat(office.get(id).result().waivers())
        .containsExactly(new PaymentRef("WAIVER-" + id + "-2"));
  }

  @Test
  void oneRunsAtATimeAndTheNextEndsWhatWasPaidBefore() {
    UUID first = office.offer("5", "2025-01-05");
    refused("SETTLEMENT_RUNNING", () -> office.offer("4", "2025-01-05"));
    books.pay("A", "P1", "2025-01-01", "40.185");
    books.item("A", "I2", "2024-12-20", "10.000");
    UUID second = office.offer("5", "2025-01-10");
    office.decide(
        second, ApprovalState.GRANTED, TestSettlements.MONA); // with what was given before
    assertThat(office.get(second).offer().pay().plain()).isEqualTo("9.500");
    books.reverse("P1");
    assertThat(office.stand(first)).isEqualTo("EXPIRED 2025-01-01 0.000 0.000");
    books.pay("A", "P2", "2025-01-01", "40.185");
    assertThat(office.stand(first)).isEqualTo("EXPIRED 2025-01-01 0.000 0.000");
    assertThat(office.stand(second)).isEqualTo("PAID 2025-01-01 40.185 0.000");
  }

  @Test
  void aPersonTakesItBackOnceButNotWhatWasPaid() {
    UUID id = office.offer("5", "2025-01-05");
    office.today("2025-01-03");
    withdraw(id, "Wrong account");
    withdraw(id, "Again");
    assertThat(office.stand(id)).isEqualTo("WITHDRAWN 2025-01-03 0.000 0.000");
    books.pay("A", "P1", "2025-01-02", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-02 40.185 2.115");
    refused("SETTLEMENT_NOT_RUNNING", () -> withdraw(id, "Late"));
  }

  @Test
  void remindersRestWhileItRunsIfTheTermsSaySo() {
    UUID id = office.offer("5", "2025-01-05");
    assertThat(held("2025-01-01", "2025-01-05", "2025-01-06")).containsExactly(true, true, false);
    office.today("2025-01-03");
    books.pay("A", "P1", "2025-01-03", "40.185");
    assertThat(held("2025-01-02", "2025-01-03")).containsExactly(true, false);
    books.reverse("P1");
    assertThat(held("2025-01-03", "2025-01-06")).containsExactly(true, false);
    withdraw(id, "Wrong account");
    assertThat(held("2025-01-03")).containsExactly(false);
    office
        .settings()
        .set(
            books.portfolio(),
            new SettlementTerms(LocalDate.of(2025, 1, 3), 10, false, "Policy"),
            "adam");
    office.offer("5", "2025-01-05");
    assertThat(held("2025-01-03")).containsExactly(false);
  }

  @Test
  void otherSystemsHearOfEachChangeOnce() {
    books
        .server()
        .get(Webhooks.class)
        .create(
            TestPortfolios.TENANT,
            new Webhook.Wish(
                "http://127.0.0.1:1/",
                "",
                List.of(EventType.SETTLEMENT_CHANGED),
                List.of("P"),
                true),
            "adam");
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-01", "40.185");
    books.pay("A", "P2", "2025-01-01", "1.000");
    List<String> told = books.column("select body from webhook_event order by 1");
    assertThat(told).hasSize(2);
    assertThat(told).allMatch(body -> body.contains(id.toString()) && !body.contains("Name of"));
    assertThat(String.join("", told)).contains("OFFERED").contains("PAID").contains("2.115");
  }

  @Test
  void listsNameTheNewestFirst() {
    UUID first = office.offer("5", "2025-01-05");
    office.account("B");
    UUID second = office.offer("B", "4", "2025-01-03", TestSettlements.MONA);
    books.pay("A", "P1", "2025-01-01", "40.185");
    assertThat(ids(SettlementQuery.in(null, null, 10))).containsExactly(second, first);
    assertThat(ids(SettlementQuery.in(SettlementState.PAID, null, 10))).containsExactly(first);
    assertThat(ids(new SettlementQuery(null, null, LocalDate.of(2025, 1, 4), "mona", null, 10)))
        .containsExactly(second);
    assertThatThrownBy(
            () -> books.server().jdbi().useHandle(h -> h.execute("delete from settlement")))
        .isNotNull();
  }

  private List<UUID> ids(SettlementQuery query) {
    return office.settlements().list(books.portfolio(), query).stream()
        .map(SettlementLine::id)
        .toList();
  }

  private void withdraw(UUID id, String reason) {
    office.settlements().withdraw(books.portfolio(), id, reason, TestSettlements.ANNA);
  }

  private List<Boolean> held(String... days) {
    Account account =
        books
            .server()
            .get(Books.class)
            .account(books.portfolio(), new AccountRef("A"))
            .orElseThrow();
    List<Hold> all = books.holds().of(account);
    return java.util.Arrays.stream(days)
        .map(
            day ->
                all.stream()
                    .anyMatch(
                        hold ->
                            hold.terms().reason() == HoldReason.SETTLEMENT
                                && hold.lasts(LocalDate.parse(day))))
        .toList();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
