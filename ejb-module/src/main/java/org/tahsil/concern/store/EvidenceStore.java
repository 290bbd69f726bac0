package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.ConcernEvidence.Document;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.Evidence.Redaction;
import org.tahsil.concern.Evidence.Sheet;
import org.tahsil.concern.EvidenceKind;

/** What was handed in: appended, and redacted once. */
@ApplicationScoped
public class EvidenceStore {

  private static final String READ =
      """
      select evidence_key, kind, name, reference, media_type, length(content) as bytes, sha256,
          added_by, added_on, redacted_by, redacted_on, redacted_because
      from concern_evidence where concern_id = :concern
      """;

  @Inject private Jdbi jdbi;

  /** Something to be kept: a reference, or a document with its content. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Entry(
      EvidenceKind kind,
      String name,
      @Nullable String reference,
      @Nullable Sheet sheet,
      byte @Nullable [] content,
      String by,
      LocalDate on) {}

  /** Keeps it; says whether it was not there. */
  public boolean add(long concern, Entry entry) {
    Sheet sheet = entry.sheet();
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into concern_evidence (concern_id, kind, name, reference, media_type,
                            sha256, content, added_by, added_on)
                        values (:concern, :kind, :name, :reference, :type, :sha, :content, :by, :on)
                        on conflict do nothing
                        """)
                    .bind("concern", concern)
                    .bind("kind", entry.kind().name())
                    .bind("name", entry.name())
                    .bind("reference", entry.reference())
                    .bind("type", sheet == null ? null : sheet.mediaType())
                    .bind("sha", sheet == null ? null : sheet.sha256())
                    .bind("content", entry.content())
                    .bind("by", entry.by())
                    .bind("on", entry.on())
                    .execute()
                > 0);
  }

  /** How much a concern has: redacted pieces count, their bytes do not. */
  public record Volume(int pieces, long bytes) {}

  public Volume volume(long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as pieces, coalesce(sum(length(content)), 0) as bytes
                    from concern_evidence where concern_id = :concern
                    """)
                .bind("concern", concern)
                .map((row, context) -> new Volume(row.getInt("pieces"), row.getLong("bytes")))
                .one());
  }

  /** The kinds of what was handed in and not redacted. */
  public Set<EvidenceKind> shown(long concern) {
    return of(concern).stream()
        .filter(one -> one.redacted() == null)
        .map(Evidence::kind)
        .collect(Collectors.toSet());
  }

  /** Takes content, name and place out; says whether they were there. */
  public boolean redact(long concern, UUID evidence, Redaction redaction) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update concern_evidence set content = null, reference = null, name = :name,
                            redacted_by = :by, redacted_on = :on, redacted_because = :why
                        where concern_id = :concern and evidence_key = :evidence
                          and redacted_on is null
                        """)
                    .bind("name", Evidence.NAMELESS)
                    .bind("by", redaction.by())
                    .bind("on", redaction.on())
                    .bind("why", redaction.why())
                    .bind("concern", concern)
                    .bind("evidence", evidence)
                    .execute()
                > 0);
  }

  /** Oldest first. */
  public List<Evidence> of(long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + " order by evidence_id")
                .bind("concern", concern)
                .map((row, context) -> ConcernRows.evidence(row))
                .list());
  }

  public Optional<Document> document(long concern, UUID evidence) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ.replace("redacted_because\n", "redacted_because, content\n")
                        + " and evidence_key = :evidence and content is not null")
                .bind("concern", concern)
                .bind("evidence", evidence)
                .map(
                    (row, context) ->
                        new Document(ConcernRows.evidence(row), row.getBytes("content")))
                .findOne());
  }
}
