package org.tahsil.console;

import static org.tahsil.console.Fixture.omr;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.Concern.Subject;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Concerns.Cause;
import org.tahsil.concern.Concerns.Summary;
import org.tahsil.concern.Decision;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.Remedy;
import org.tahsil.console.Gallery.Picture;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ConcernActs;
import org.tahsil.console.view.ConcernCard;
import org.tahsil.console.view.ConcernPage;
import org.tahsil.console.view.ConcernsPage;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;

/** Concerns, with a mark in every text of others. */
final class ConcernFixture {
  private final Fixture facts;
  private final String mark;

  ConcernFixture(Fixture facts, String mark) {
    this.facts = facts;
    this.mark = mark;
  }

  Map<String, Picture> pages(Wording w) {
    Map<String, Picture> pages = new HashMap<>();
    pages.put("concerns", new Picture("concerns", list(w, true)));
    pages.put("concerns-none", new Picture("concerns", list(w, false)));
    for (ConcernState state : ConcernState.values()) {
      pages.put("concern-" + state, new Picture("concern", page(w, state)));
    }
    return pages;
  }

  ConcernCard card(Wording w) {
    return ConcernCard.of(
        w,
        new AccountFixture(facts, mark).position(),
        new ConcernCard.Facts(
            facts.portfolio(),
            Fixture.TODAY,
            List.of(concern(ConcernState.UNDER_REVIEW, "agent"), concern(ConcernState.UPHELD, "x")),
            List.of(new Cause(new UUID(0, 1), 7, ConcernKind.DISPUTE, "WRONG_AMOUNT", true))),
        true);
  }

  ConcernsPage list(Wording w, boolean more) {
    return ConcernsPage.of(
        w,
        new ConcernsPage.Content(
            facts.portfolio(),
            Fixture.TODAY,
            ConcernsPage.View.UNDECIDED,
            ConcernKind.DISPUTE,
            new Summary(3, 1, 1, 1),
            more
                ? List.of(
                    concern(ConcernState.OPEN, null), concern(ConcernState.UPHELD, "a" + mark))
                : List.of(),
            more));
  }

  ConcernPage page(Wording w, ConcernState state) {
    ConcernFile file = file(state);
    return ConcernPage.of(
        w,
        facts.portfolio(),
        file,
        Fixture.TODAY,
        new ConcernActs(w, facts.portfolio(), file, "agent", true)
            .forms(state.isEnd() ? null : "no" + mark, Map.of("note", "n" + mark)));
  }

  ConcernFile file(ConcernState state) {
    return new ConcernFile(
        concern(state, "agent"),
        List.of(step(1, ConcernAction.TELL, null), step(2, ConcernAction.ASK, "Send it" + mark)),
        List.of(new ConcernFile.Held(new AccountRef("ACC-1" + mark), new UUID(0, 1))),
        List.of(
            evidence("paper" + mark, null),
            evidence("letter" + mark, "shelf 4" + mark),
            redacted()),
        List.of(
            new ConcernFile.Posted(
                Remedy.Kind.CREDIT_NOTE,
                new AccountRef("ACC-1"),
                new PaymentRef("CONCERN-7-1"),
                omr("4.000"))),
        state == ConcernState.OPEN
            ? new ConcernFile.Waiting(
                Decision.of(ConcernAction.UPHOLD, "because" + mark),
                new UUID(0, 3),
                "manager" + mark,
                Fixture.TODAY)
            : null,
        null);
  }

  Concern concern(ConcernState state, @Nullable String owner) {
    return new Concern(
        7,
        new Subject(new CustomerRef("C-1"), "Salim" + mark, new AccountRef("ACC-1" + mark)),
        ConcernKind.DISPUTE,
        "WRONG_AMOUNT",
        "It says less" + mark,
        new Disputed(new ItemRef("I-1" + mark), omr("4.000")),
        "CRM-1" + mark,
        0,
        List.of(EvidenceKind.CONTRACT),
        "teller" + mark,
        LocalDate.of(2024, 12, 10),
        new Standing(state, owner, "Disputes" + mark, LocalDate.of(2024, 12, 24)),
        LocalDate.of(2024, 12, 24),
        state.isEnd() ? Fixture.TODAY : null,
        3);
  }

  private ConcernStep step(int version, ConcernAction action, @Nullable String note) {
    return new ConcernStep(
        version,
        action,
        new Standing(ConcernState.OPEN, null, "Disputes" + mark, LocalDate.of(2024, 12, 24)),
        note,
        "somebody" + mark,
        Fixture.TODAY,
        Fixture.NOW);
  }

  private Evidence redacted() {
    return new Evidence(
        new UUID(0, 10),
        EvidenceKind.MEDICAL_PROOF,
        Evidence.NAMELESS,
        null,
        new Evidence.Sheet("application/pdf", 0, "cd".repeat(32)),
        "agent",
        Fixture.TODAY,
        new Evidence.Redaction("manager" + mark, Fixture.TODAY, "of another" + mark));
  }

  private static Evidence evidence(String name, @Nullable String reference) {
    return new Evidence(
        new UUID(0, 9),
        EvidenceKind.LETTER,
        name,
        reference,
        reference == null ? new Evidence.Sheet("application/pdf", 2048, "ab".repeat(32)) : null,
        "agent",
        Fixture.TODAY,
        null);
  }
}
