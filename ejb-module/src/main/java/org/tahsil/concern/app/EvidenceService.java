package org.tahsil.concern.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernEvidence;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.Evidence.Sheet;
import org.tahsil.concern.domain.ConcernDuty;
import org.tahsil.concern.domain.PaperContent;
import org.tahsil.concern.store.EvidenceStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps what is handed in. */
@Stateless
@Local(ConcernEvidence.class)
public class EvidenceService implements ConcernEvidence {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REFERENCE = 500;

  @Inject private Portfolios portfolios;
  @Inject private ConcernBook book;
  @Inject private ConcernFiles files;
  @Inject private EvidenceStore evidence;
  @Inject private ConcernTeam team;

  @Override
  public ConcernFile refer(Portfolio portfolio, long id, Reference wish, User by) {
    mustFit("name", wish.name(), LONGEST_NAME);
    mustFit("reference", wish.reference(), LONGEST_REFERENCE);
    return add(
        portfolio,
        id,
        new EvidenceStore.Entry(
            wish.kind(),
            wish.name(),
            wish.reference(),
            null,
            null,
            by.name(),
            portfolios.businessDate(portfolio)));
  }

  @Override
  public ConcernFile keep(Portfolio portfolio, long id, Paper paper, User by) {
    mustFit("name", paper.name(), LONGEST_NAME);
    if (!PaperContent.isBareName(paper.name())) {
      throw rule(
          "DOCUMENT_NAME",
          "name",
          paper.name(),
          "Send the bare name of the file, without folders.");
    }
    byte[] content = paper.content();
    if (content.length == 0 || content.length > Evidence.LARGEST) {
      throw rule(
          "DOCUMENT_SIZE", "content", String.valueOf(content.length), "Send 1 to 5,000,000 bytes.");
    }
    String type =
        PaperContent.mediaType(content)
            .filter(found -> PaperContent.isCalledRightly(paper.name(), found))
            .orElseThrow(
                () ->
                    rule(
                        "DOCUMENT_TYPE",
                        "content",
                        paper.name(),
                        "Send a whole PDF, PNG, JPEG or plain text in UTF-8, and call it by what it"
                            + " is."));
    LocalDate today = portfolios.businessDate(portfolio);
    Sheet sheet = new Sheet(type, content.length, PaperContent.sha256(content));
    return add(
        portfolio,
        id,
        new EvidenceStore.Entry(
            paper.kind(), paper.name(), null, sheet, content, by.name(), today));
  }

  /** What was known already changes nothing; what was redacted is refused. */
  private ConcernFile add(Portfolio portfolio, long id, EvidenceStore.Entry entry) {
    Concern found = book.locked(portfolio, id, null);
    Standing before = found.standing();
    var state = book.after(found, ConcernAction.EVIDENCE);
    mustNotBeRedacted(id, entry);
    if (evidence.add(id, entry)) {
      mustHaveRoom(id);
      book.note(
          portfolio,
          found,
          ConcernAction.EVIDENCE,
          new Standing(state, before.owner(), before.team(), before.decideBy()),
          new ConcernBook.Words(null, entry.by()));
    }
    return files.known(portfolio, id);
  }

  /** What was taken out for good is not taken in again, and whoever sends it is told so. */
  private void mustNotBeRedacted(long id, EvidenceStore.Entry entry) {
    Sheet sent = entry.sheet();
    for (Evidence one : evidence.of(id)) {
      Sheet known = one.document();
      Evidence.Redaction redaction = one.redacted();
      if (sent != null
          && known != null
          && redaction != null
          && known.sha256().equals(sent.sha256())) {
        throw new RefusedException(
            Refusal.conflict(
                "EVIDENCE_REDACTED",
                "content",
                one.id().toString(),
                "Hand in another document: %s took this one out on %s, for good."
                    .formatted(redaction.by(), redaction.on())));
      }
    }
  }

  /** The caller has locked the concern, so nobody else adds. */
  private void mustHaveRoom(long id) {
    EvidenceStore.Volume volume = evidence.volume(id);
    if (volume.pieces() > Evidence.MOST_PIECES || volume.bytes() > Evidence.MOST_BYTES) {
      throw rule(
          "EVIDENCE_TOO_MUCH",
          "content",
          String.valueOf(volume.pieces() - 1),
          "A concern takes %d pieces and documents of %d bytes in all: name where the rest lies."
              .formatted(Evidence.MOST_PIECES, Evidence.MOST_BYTES));
    }
  }

  @Override
  public Optional<Document> document(Portfolio portfolio, long id, UUID key, User by) {
    Concern found = book.known(portfolio, id);
    Optional<Document> document = evidence.document(found.id(), key);
    document.ifPresent(read -> book.tell(portfolio, found, "READ", key, by.name()));
    return document;
  }

  @Override
  public ConcernFile redact(Portfolio portfolio, long id, UUID key, String why, User by) {
    mustFit("reason", why, LONGEST_NAME);
    Concern found = book.locked(portfolio, id, null);
    team.mustWork(portfolio, by);
    if (!ConcernDuty.leads(by)) {
      throw new RefusedException(ConcernDuty.needsManager("REDACT").orElseThrow());
    }
    if (evidence.of(id).stream().noneMatch(one -> one.id().equals(key))) {
      throw new RefusedException(Refusal.unknown("evidence", key.toString()));
    }
    LocalDate today = portfolios.businessDate(portfolio);
    if (evidence.redact(id, key, new Evidence.Redaction(by.name(), today, why))) {
      book.tell(portfolio, found, "REDACTED", key, by.name());
    }
    return files.known(portfolio, id);
  }

  private static void mustFit(String field, String text, int longest) {
    if (text.isBlank()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)) {
      throw rule(
          "EVIDENCE_TEXT_INVALID", field, text, "Write 1 to " + longest + " visible characters.");
    }
  }

  private static RefusedException rule(
      String code, String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.rule(code, field, value, remedy));
  }
}
