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
    byte[] content = paper.content();
    if (content.length == 0 || content.length > Evidence.LARGEST) {
      throw rule(
          "DOCUMENT_SIZE", "content", String.valueOf(content.length), "Send 1 to 5,000,000 bytes.");
    }
    String type =
        PaperContent.mediaType(content)
            .orElseThrow(
                () ->
                    rule(
                        "DOCUMENT_TYPE",
                        "content",
                        paper.name(),
                        "Send a PDF, PNG, JPEG or plain text in UTF-8."));
    LocalDate today = portfolios.businessDate(portfolio);
    Sheet sheet = new Sheet(type, content.length, PaperContent.sha256(content));
    return add(
        portfolio,
        id,
        new EvidenceStore.Entry(
            paper.kind(), paper.name(), null, sheet, content, by.name(), today));
  }

  /** What was known already changes nothing. */
  private ConcernFile add(Portfolio portfolio, long id, EvidenceStore.Entry entry) {
    Concern found = book.locked(portfolio, id, null);
    Standing before = found.standing();
    var state = book.after(found, ConcernAction.EVIDENCE);
    if (evidence.add(id, entry)) {
      book.note(
          portfolio,
          found,
          ConcernAction.EVIDENCE,
          new Standing(state, before.owner(), before.team(), before.decideBy()),
          new ConcernBook.Words(entry.name(), entry.by()));
    }
    return files.known(portfolio, id);
  }

  @Override
  public Optional<Document> document(Portfolio portfolio, long id, UUID key) {
    return evidence.document(book.known(portfolio, id).id(), key);
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
