package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernEvidence;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Concerns.Summary;
import org.tahsil.concern.Decision;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/** A concern is handed on, asked about, shown evidence for, and becomes overdue. */
class ConcernWorkIT {
  private static final String SHA256 =
      "fcb91f908266ea6bd2fc1d9e9788d956196b6c7d5cf882753793463a8aeefbde";

  private final TestConcerns t = new TestConcerns();

  private Concern told(String account, ConcernKind kind) {
    t.late(account, "10.000");
    return t.tell(NewConcern.of(kind, new AccountRef(account), "OTHER"));
  }

  @Test
  void whatTheCustomerHandsInAnswersWhatWasAsked() {
    Concern found = told("A", ConcernKind.HARDSHIP);
    ConcernFile asked = t.act(found, ConcernAction.ASK, t.agent);
    assertThat(asked.concern().standing().state()).isEqualTo(ConcernState.INFO_NEEDED);
    assertThat(asked.concern().standing().owner()).isEqualTo("agent");
    ConcernFile shown = t.show(found, EvidenceKind.INCOME_PROOF);
    assertThat(shown.concern().standing().state()).isEqualTo(ConcernState.UNDER_REVIEW);
    assertThat(shown.steps())
        .extracting(ConcernStep::action)
        .containsExactly(ConcernAction.TELL, ConcernAction.ASK, ConcernAction.EVIDENCE);
    assertThat(shown.evidence())
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.kind()).isEqualTo(EvidenceKind.INCOME_PROOF);
              assertThat(paper.document())
                  .isEqualTo(new Evidence.Sheet("application/pdf", 23, SHA256));
            });
  }

  @Test
  void theSamePaperIsKeptOnceAndGivenBackAsItCame() {
    Concern found = told("A", ConcernKind.HARDSHIP);
    ConcernFile once = t.show(found, EvidenceKind.INCOME_PROOF);
    ConcernFile twice = t.show(found, EvidenceKind.INCOME_PROOF);
    assertThat(twice).isEqualTo(once);
    assertThat(
            t.evidence()
                .document(t.portfolio(), found.id(), once.evidence().get(0).id(), t.agent)
                .orElseThrow()
                .content())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("%PDF-1.7 it is so %%EOF");
    Concern other = told("B", ConcernKind.HARDSHIP);
    assertThat(
            t.evidence().document(t.portfolio(), other.id(), once.evidence().get(0).id(), t.agent))
        .isEmpty();
  }

  @Test
  void theTimelineTellsWhoReadAndNothingOfWhatWasToldOrWritten() {
    t.late("A", "10.000");
    Concern found =
        t.tell(
            new NewConcern(
                ConcernKind.HARDSHIP,
                null,
                new AccountRef("A"),
                "ILLNESS",
                "a tumour was found",
                null,
                null,
                null));
    ConcernFile file = t.show(found, EvidenceKind.INCOME_PROOF);
    t.act(found, ConcernAction.ASK, t.agent);
    for (int time = 0; time < 2; time++) {
      t.evidence().document(t.portfolio(), found.id(), file.evidence().get(0).id(), t.manager);
    }
    assertThat(t.books().story().entries())
        .filteredOn(entry -> entry.kind().equals("CONCERN_EVIDENCE_READ"))
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.actor()).isEqualTo("manager");
              assertThat(entry.facts())
                  .containsEntry("evidence", file.evidence().get(0).id().toString());
            })
        .extracting(TimelineEntry::dedupeKey)
        .doesNotHaveDuplicates();
    assertThat(t.books().story().entries().toString())
        .doesNotContain("tumour", "ILLNESS", "because", "paper.pdf");
    assertThat(t.books().column("select note from hold where note is not null")).isEmpty();
    assertThat(t.books().column("select note from concern_step where note <> 'because'")).isEmpty();
    assertThat(file.concern().told()).isEqualTo("a tumour was found");
  }

  @Test
  void whatMustNotBeKeptIsRedactedOnceAndCountsNoMore() {
    Concern found = told("A", ConcernKind.HARDSHIP);
    UUID paper = t.show(found, EvidenceKind.INCOME_PROOF).evidence().get(0).id();
    t.act(found, ConcernAction.TAKE, t.agent);
    assertRefused("CONCERN_NEEDS_MANAGER", () -> redact(found, paper, "not his", t.agent));
    redact(found, paper, "not his", t.manager);
    ConcernFile file = redact(found, paper, "again", t.user("chief", "admin"));
    assertThat(file.evidence())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("-");
              assertThat(one.redacted())
                  .isEqualTo(
                      new Evidence.Redaction("manager", LocalDate.of(2025, 1, 1), "not his"));
            });
    assertThat(t.evidence().document(t.portfolio(), found.id(), paper, t.manager)).isEmpty();
    assertThat(t.books().column("select 1 from concern_evidence where content is not null"))
        .isEmpty();
    assertThat(t.books().story().entries())
        .filteredOn(entry -> entry.kind().equals("CONCERN_EVIDENCE_REDACTED"))
        .hasSize(1);
    assertRefused(
        "EVIDENCE_MISSING",
        () -> t.decide(found, Decision.of(ConcernAction.UPHOLD, "seen"), t.agent));
    assertThatThrownBy(() -> t.sql("update concern_evidence set name = 'x'"))
        .hasMessageContaining("append-only");
    assertRefused("EVIDENCE_REDACTED", () -> t.show(found, EvidenceKind.LETTER));
    assertThat(t.books().column("select count(*) from concern_evidence")).containsExactly("1");
    assertRefused("UNKNOWN_EVIDENCE", () -> redact(found, new UUID(1, 2), "no", t.manager));
  }

  private ConcernFile redact(Concern found, UUID paper, String why, User by) {
    return t.evidence().redact(t.portfolio(), found.id(), paper, why, by);
  }

  @Test
  void aConcernTakesTwentyPieces() {
    Concern found = told("A", ConcernKind.HARDSHIP);
    for (int piece = 0; piece < Evidence.MOST_PIECES; piece++) {
      keep(found, ("piece " + piece).getBytes(StandardCharsets.UTF_8));
    }
    keep(found, "piece 0".getBytes(StandardCharsets.UTF_8));
    assertRefused("EVIDENCE_TOO_MUCH", () -> keep(found, new byte[] {'x', 'y', 'z', '1'}));
    assertThat(t.concerns().find(t.portfolio(), found.id()).orElseThrow().evidence())
        .hasSize(Evidence.MOST_PIECES);
  }

  @Test
  void documentsOfAConcernComeToTwentyMillionBytes() {
    Concern found = told("A", ConcernKind.HARDSHIP);
    for (int piece = 0; piece < 4; piece++) {
      byte[] large = new byte[Evidence.LARGEST];
      Arrays.fill(large, (byte) ('a' + piece));
      keep(found, large);
    }
    assertRefused("EVIDENCE_TOO_MUCH", () -> keep(found, new byte[] {'o', 'n', 'e'}));
  }

  @Test
  void whatIsNoDocumentIsNotKept() {
    Concern found = told("A", ConcernKind.HARDSHIP);
    assertRefused("DOCUMENT_TYPE", () -> keep(found, new byte[] {'M', 'Z', 0, 1}));
    assertRefused("DOCUMENT_SIZE", () -> keep(found, new byte[0]));
    assertRefused("DOCUMENT_SIZE", () -> keep(found, new byte[Evidence.LARGEST + 1]));
  }

  private void keep(Concern found, byte[] content) {
    t.evidence()
        .keep(
            t.portfolio(),
            found.id(),
            new ConcernEvidence.Paper(EvidenceKind.LETTER, "letter.txt", content),
            t.agent);
  }

  @Test
  void aConcernGoesToAPersonOfItsTeam() {
    Concern found = told("A", ConcernKind.LEGAL);
    t.sql("insert into agent_desk (tenant_id, user_name, team) values ('one', 'counsel', 'Legal')");
    t.user("counsel", "agent");
    assertRefused("OWNER_NOT_OF_TEAM", () -> t.act(found, ConcernAction.TAKE, t.agent));
    assertRefused("CONCERN_NEEDS_MANAGER", () -> assign(found, "counsel", null, "agent"));
    assertRefused("OWNER_NOT_OF_TEAM", () -> assign(found, "agent", null, "manager"));
    assertThat(assign(found, "counsel", null, "manager").concern().standing().owner())
        .isEqualTo("counsel");
    assertThat(assign(found, "agent", "Disputes", "counsel").concern().standing())
        .isEqualTo(
            new Concern.Standing(
                ConcernState.OPEN, "agent", "Disputes", found.standing().decideBy()));
  }

  private ConcernFile assign(Concern found, String owner, @Nullable String team, String by) {
    return t.concerns()
        .act(
            t.portfolio(),
            found.id(),
            new ConcernWish(ConcernAction.ASSIGN, owner, team, null, null, null),
            t.user(by, by.equals("manager") ? "manager" : "agent"));
  }

  @Test
  void theNightMarksOnceWhatItsDateShouldHaveSeenDecided() {
    Concern legal = told("A", ConcernKind.LEGAL);
    Concern hardship = told("B", ConcernKind.HARDSHIP);
    assertThat(legal.standing().decideBy()).isEqualTo(LocalDate.of(2025, 1, 9));
    t.night("2025-01-09");
    assertThat(marked()).isEmpty();
    t.night("2025-01-10");
    t.night("2025-01-10");
    assertThat(marked()).containsExactly(String.valueOf(legal.id()));
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2025, 1, 10));
    assertThat(
            t.concerns()
                .list(
                    t.portfolio(),
                    new ConcernQuery(null, null, null, null, null, null, true, true, null, 10)))
        .extracting(Concern::id)
        .containsExactly(legal.id());
    assertThat(t.concerns().summary(t.portfolio(), "agent")).isEqualTo(new Summary(2, 1, 2, 0));
    t.concerns()
        .act(
            t.portfolio(),
            legal.id(),
            new ConcernWish(
                ConcernAction.EXTEND, null, null, LocalDate.of(2025, 1, 12), "court", null),
            t.manager);
    t.night("2025-01-13");
    assertThat(marked()).hasSize(2);
    assertThat(hardship.overdue(LocalDate.of(2025, 1, 16))).isFalse();
    assertThat(hardship.overdue(LocalDate.of(2025, 1, 17))).isTrue();
  }

  private List<String> marked() {
    return t.books()
        .column("select concern_id::text from concern_step where action = 'OVERDUE' order by 1");
  }

  @Test
  void theListIsReadPageByPageInTheOrderOfItsDays() {
    Concern hardship = told("A", ConcernKind.HARDSHIP);
    Concern legal = told("B", ConcernKind.LEGAL);
    Concern wrong = told("C", ConcernKind.WRONG_PERSON);
    List<Concern> first = t.concerns().list(t.portfolio(), ConcernQuery.undecided(2));
    assertThat(first).extracting(Concern::id).containsExactly(legal.id(), wrong.id());
    Concern last = first.get(1);
    ConcernQuery next =
        new ConcernQuery(
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            false,
            new ConcernQuery.Place(last.standing().decideBy(), last.id()),
            2);
    assertThat(t.concerns().list(t.portfolio(), next))
        .extracting(Concern::id)
        .containsExactly(hardship.id());
  }

  @Test
  void whatWasDoneCannotBeChanged() {
    told("A", ConcernKind.LEGAL);
    for (String table : List.of("concern_step", "concern_hold", "concern_evidence")) {
      assertThatThrownBy(() -> t.sql("delete from " + table)).hasMessageContaining("append-only");
    }
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
