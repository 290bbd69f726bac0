package org.tahsil.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Asking;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.Approval.Limit;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ApprovalsPage;
import org.tahsil.console.view.OfferPage;
import org.tahsil.console.view.SettlementsPage;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.Settlement.Ending;
import org.tahsil.settlement.Settlement.Making;
import org.tahsil.settlement.Settlement.Offer;
import org.tahsil.settlement.Settlement.Result;
import org.tahsil.settlement.Settlement.Word;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** Offers to settle of every state, one about to be made, and what second persons are asked. */
final class OfferFixture {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final BigDecimal FIVE = new BigDecimal("5.00");

  private OfferFixture() {}

  static List<Settlement> all(String mark) {
    return Arrays.stream(SettlementState.values()).map(state -> one(state, mark)).toList();
  }

  private static Settlement one(SettlementState state, String mark) {
    boolean paid = state == SettlementState.PAID;
    return new Settlement(
        7,
        UUID.randomUUID(),
        new AccountRef("A-1"),
        "Name" + mark,
        new Offer(
            SettlementKind.SETTLEMENT,
            Covers.OVERDUE,
            omr("42.300"),
            FIVE,
            omr("40.185"),
            omr("2.115"),
            DAY.plusDays(5),
            true,
            List.of()),
        state,
        DAY,
        new Result(
            omr(paid ? "40.185" : "0.000"), omr(paid ? "2.115" : "0.000"), List.of(), List.of()),
        new Making("agent" + mark, DAY, Fixture.NOW, "note" + mark, null),
        state == SettlementState.REFUSED ? new Word(false, "manager", DAY, "word" + mark) : null,
        state == SettlementState.WITHDRAWN ? new Ending("agent", DAY, "reason" + mark) : null);
  }

  /** The pages about offers. */
  static Map<String, Gallery.Picture> pages(Wording wording, Fixture facts, String mark) {
    return Map.of(
        "offer", new Gallery.Picture("offer", offer(wording, facts, mark)),
        "settlements", new Gallery.Picture("settlements", list(wording, facts.portfolio(), mark)),
        "approvals", new Gallery.Picture("approvals", approvals(wording, facts.portfolio(), mark)));
  }

  private static OfferPage offer(Wording wording, Fixture facts, String mark) {
    SettlementWish wish =
        new SettlementWish(
            SettlementKind.SETTLEMENT, Covers.OVERDUE, FIVE, null, DAY.plusDays(7), null);
    Quote quote =
        new Quote(
            wish,
            omr("42.300"),
            FIVE,
            omr("40.185"),
            omr("2.115"),
            DAY,
            new Weighing(
                Weighing.Outcome.SECOND_PERSON,
                new Stake(FIVE, omr("2.115")),
                null,
                List.of(
                    ApprovalKind.SETTLEMENT.standard(Rank.MANAGER),
                    ApprovalKind.SETTLEMENT.standard(Rank.ADMIN))));
    return OfferPage.of(
        wording,
        facts.portfolio(),
        new AccountFixture(facts, mark).facts().position(),
        quote,
        new OfferPage.Asked(
            Map.of(
                "kind",
                "SETTLEMENT",
                "covers",
                "OVERDUE",
                "percent",
                "5" + mark,
                "pay_by",
                "2025-01-08",
                "note",
                "note" + mark),
            "No" + mark,
            "2025-01-01"));
  }

  private static SettlementsPage list(Wording wording, Portfolio portfolio, String mark) {
    SettlementLine line =
        new SettlementLine(
            7,
            UUID.randomUUID(),
            new AccountRef("A-1" + mark),
            "Name" + mark,
            SettlementKind.SETTLEMENT,
            SettlementState.PAID,
            DAY,
            FIVE,
            omr("42.300"),
            omr("40.185"),
            omr("40.185"),
            omr("2.115"),
            DAY.plusDays(5),
            "agent" + mark,
            DAY);
    return SettlementsPage.of(
        wording, new SettlementsPage.Content(portfolio, SettlementState.PAID, List.of(line), true));
  }

  private static ApprovalsPage approvals(Wording wording, Portfolio portfolio, String mark) {
    return ApprovalsPage.of(
        wording,
        new ApprovalsPage.Content(
            portfolio,
            ApprovalsPage.View.MINE,
            Arrays.stream(ApprovalState.values()).map(state -> asked(state, mark)).toList(),
            true));
  }

  private static Approval asked(ApprovalState state, String mark) {
    return new Approval(
        7,
        UUID.randomUUID(),
        ApprovalKind.SETTLEMENT,
        state,
        "subject",
        new Concerned(
            1, new CustomerRef("C-1" + mark), "Name" + mark, 1L, new AccountRef("A-1" + mark)),
        new Stake(FIVE, omr("2.115")),
        "reason" + mark,
        new Limit(Rank.AGENT, FIVE, null),
        new Asking("agent" + mark, DAY, Fixture.NOW, DAY.plusDays(5)),
        state == ApprovalState.PENDING
            ? null
            : new Decision("manager" + mark, DAY, Fixture.NOW, "word" + mark, null));
  }

  private static Money omr(String amount) {
    return Money.of(amount, Currency.getInstance("OMR"));
  }
}
