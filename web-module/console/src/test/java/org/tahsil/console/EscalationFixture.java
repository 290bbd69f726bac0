package org.tahsil.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.AgenciesPage;
import org.tahsil.console.view.AgencyForm;
import org.tahsil.console.view.EscalationCard;
import org.tahsil.console.view.EscalationLine;
import org.tahsil.console.view.EscalationsPage;
import org.tahsil.escalation.Agency;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.ChecklistItem.DateRule;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placements.Load;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** Escalations in every state, agencies and files, with a mark in whatever people write. */
final class EscalationFixture {
  private static final LocalDate TODAY = Fixture.TODAY;

  private EscalationFixture() {}

  static void pages(
      Wording wording, Portfolio portfolio, String mark, Map<String, Gallery.Picture> pages) {
    pages.put("escalations", new Gallery.Picture("escalations", page(wording, portfolio, mark)));
    pages.put("agencies", new Gallery.Picture("agencies", agencies(wording, portfolio, mark)));
  }

  static EscalationCard card(Wording wording, Portfolio portfolio, String mark) {
    return EscalationCard.of(
        wording,
        new EscalationCard.Content(
            portfolio,
            new AccountRef("A-1"),
            7,
            all(portfolio, mark),
            List.of(agency(mark)),
            new EscalationLine.Reader("chief", true, TODAY)));
  }

  private static EscalationsPage page(Wording wording, Portfolio portfolio, String mark) {
    return EscalationsPage.of(
        wording,
        new EscalationsPage.Content(
            portfolio,
            new EscalationQuery(null, null, null, null, true, null, 26),
            all(portfolio, mark),
            true,
            true));
  }

  private static AgenciesPage agencies(Wording wording, Portfolio portfolio, String mark) {
    return AgenciesPage.of(
        wording,
        new AgenciesPage.Content(
            portfolio,
            List.of(agency(mark), new Agency("REST", "Rests" + mark, null, false)),
            List.of(
                new Load("ACME", 2, 1, 1, 3, List.of()), new Load("REST", 1, 0, 1, 0, List.of())),
            List.of(
                new Placement(
                    1,
                    "ACME",
                    Placement.Kind.PLACEMENT,
                    2,
                    money(portfolio, 12_345),
                    "0123456789abcdef".repeat(4),
                    "chief" + mark,
                    TODAY,
                    Instant.parse("2025-01-01T10:00:00Z"))),
            true,
            new AgencyForm(wording, "/agencies").of(agency(mark))));
  }

  private static Agency agency(String mark) {
    return new Agency("ACME", "Acme" + mark, new BigDecimal("12.50"), true);
  }

  private static List<Escalation> all(Portfolio portfolio, String mark) {
    return Arrays.stream(EscalationState.values())
        .map(state -> one(portfolio, state, mark))
        .toList();
  }

  private static Escalation one(Portfolio portfolio, EscalationState state, String mark) {
    boolean began = state == EscalationState.ACTIVE;
    return new Escalation(
        1L + List.of(EscalationState.values()).indexOf(state),
        7,
        began ? EscalationStep.AGENCY : EscalationStep.LEGAL,
        state,
        new Escalation.Party(new CustomerRef("C-1"), "Customer" + mark, new AccountRef("A-1")),
        began ? "ACME" : null,
        "legal" + mark,
        money(portfolio, 0),
        true,
        money(portfolio, 42_300),
        money(portfolio, 42_300),
        61,
        began ? money(portfolio, 50_000) : null,
        new Escalation.Dates(
            "anna" + mark,
            TODAY.minusDays(9),
            "anna" + mark,
            began ? TODAY.minusDays(3) : null,
            state.isEnd() ? TODAY : null),
        List.of(
            new Escalation.Item(
                new ChecklistItem("NOTICE_GIVEN", true, true, DateRule.PAST, 14),
                tick(mark, TODAY.minusDays(2))),
            new Escalation.Item(
                new ChecklistItem("LIMITATION_CHECKED", true, false, DateRule.AHEAD, 1), null),
            new Escalation.Item(
                new ChecklistItem("HOUSE_RULE", false, true, DateRule.NONE, 0), null)),
        3);
  }

  private static Escalation.Tick tick(String mark, LocalDate date) {
    return new Escalation.Tick("D 1" + mark, date, null, "anna" + mark, TODAY);
  }

  private static Money money(Portfolio portfolio, long minor) {
    return Money.ofMinor(minor, portfolio.currency());
  }
}
