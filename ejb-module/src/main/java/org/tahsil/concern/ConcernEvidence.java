package org.tahsil.concern;

import java.util.Optional;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/**
 * What is handed in for concerns; nothing of it is ever changed or executed. What must not be kept
 * is redacted: that it was there stays.
 */
public interface ConcernEvidence {

  /**
   * Keeps a reference to something that lies elsewhere. The same again is once. Refused as unknown,
   * by rule, or with CONFLICT if the concern is decided.
   */
  ConcernFile refer(Portfolio portfolio, long id, Reference reference, User by);

  /**
   * Keeps a document; its content decides what it is. The same content again is once. Refused by
   * rule if it is empty, too large, or neither PDF, PNG, JPEG nor plain text, and if the concern
   * has as much as it takes.
   */
  ConcernFile keep(Portfolio portfolio, long id, Paper paper, User by);

  /** A document of a concern; the timeline tells each time who read it. */
  Optional<Document> document(Portfolio portfolio, long id, UUID evidence, User by);

  /**
   * Takes content, name and place out of something handed in, for good, also of a concern that is
   * decided. It then counts as evidence no more. The same again changes nothing; the first reason
   * stands. A manager's: refused as forbidden to others, and as unknown.
   *
   * @param why 1 to 200 characters, without what is redacted
   */
  ConcernFile redact(Portfolio portfolio, long id, UUID evidence, String why, User by);

  /**
   * Something that lies elsewhere.
   *
   * @param reference where, 1 to 500 characters
   */
  record Reference(EvidenceKind kind, String name, String reference) {}

  /** A document handed in. */
  @SuppressWarnings("ArrayRecordComponent")
  record Paper(EvidenceKind kind, String name, byte[] content) {}

  /** A document that lies here. */
  @SuppressWarnings("ArrayRecordComponent")
  record Document(Evidence evidence, byte[] content) {}
}
