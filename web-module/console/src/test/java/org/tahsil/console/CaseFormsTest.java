package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Outcome;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.CaseActForm;
import org.tahsil.console.view.CaseCard;

/** What the card of a case offers to whom, and how it is read. */
class CaseFormsTest {
  private static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");

  @Test
  void anAgentPlansHisOwnCasesAndFreeOnesAndKeepsAnybodyFromBeingCalled() {
    assertThat(offered("agent", "agent", false)).containsExactly("case-plan", "case-do-not-call");
    assertThat(offered("agent", null, false)).containsExactly("case-plan", "case-do-not-call");
    assertThat(offered("agent", "maryam", false)).containsExactly("case-do-not-call");
  }

  @Test
  void aLeaderAlsoGivesAndCloses() {
    assertThat(offered("chief", "maryam", true))
        .containsExactly("case-plan", "case-do-not-call", "case-assign", "case-close");
  }

  @Test
  void theNewestOutcomeIsCorrectedByWhoToldItOrALeader() {
    Outcome told = WorkFixture.told("");
    assertThat(card("agent", "agent", false, told).correction())
        .satisfies(option -> assertThat(option.value()).isEqualTo("9"))
        .satisfies(option -> assertThat(option.label()).contains("No answer", "agent"));
    assertThat(card("chief", "agent", true, told).correction()).isNotNull();
    assertThat(card("maryam", "agent", false, told).correction()).isNull();
    assertThat(card("agent", "agent", false, null).correction()).isNull();
  }

  @Test
  void whatWasFilledInIsReadInThePortfoliosTime() {
    CaseWish plan =
        CaseActForm.read(
                Map.of(
                    "act", "PLAN",
                    "next_action", "REVIEW",
                    "due_at", "2025-01-02T10:30",
                    "note", " soon ",
                    "version", "3"),
                MUSCAT)
            .orElseThrow();
    assertThat(plan.next()).isEqualTo(NextAction.REVIEW);
    assertThat(plan.dueAt()).isEqualTo(Instant.parse("2025-01-02T06:30:00Z"));
    assertThat(plan.note()).isEqualTo("soon");
    assertThat(plan.version()).isEqualTo(3);
    CaseWish close =
        CaseActForm.read(Map.of("act", "CLOSE", "reason", "SETTLED", "owner", ""), MUSCAT)
            .orElseThrow();
    assertThat(close.action()).isEqualTo(CaseAction.CLOSE);
    assertThat(close.reason()).isEqualTo("SETTLED");
    assertThat(close.owner()).isNull();
    CaseWish silent =
        CaseActForm.read(Map.of("act", "DO_NOT_CALL", "until", "2025-01-09"), MUSCAT).orElseThrow();
    assertThat(silent.until()).isEqualTo(LocalDate.of(2025, 1, 9));
    assertThat(CaseActForm.read(Map.of("act", "PAID"), MUSCAT)).isEmpty();
  }

  private static List<String> offered(String reader, @Nullable String owner, boolean leads) {
    CaseCard.Found found = Objects.requireNonNull(card(reader, owner, leads, null).found());
    return found.forms().stream().map(Form::id).toList();
  }

  private static CaseCard card(
      String name, @Nullable String owner, boolean leads, @Nullable Outcome last) {
    Fixture facts = Fixture.plain();
    CaseCard.Reader reader =
        new CaseCard.Reader(
            name,
            facts.portfolio(),
            Fixture.TODAY,
            "2025-01-01T14:00",
            List.of(),
            List.of(),
            leads);
    return CaseCard.of(
        Wording.in(Language.EN),
        reader,
        new AccountFixture(facts, "").position(),
        new CaseCard.Known(WorkFixture.item("", owner, LeftOut.NOT_DUE), last, List.of()));
  }
}
