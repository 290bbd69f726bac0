package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.ConcernEvidence.Document;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.Evidence.Sheet;
import org.tahsil.concern.EvidenceKind;

/** What was handed in: appended, never changed. */
@ApplicationScoped
public class EvidenceStore {

  private static final String READ =
      """
      select evidence_key, kind, name, reference, media_type, length(content) as bytes, sha256,
          added_by, added_on
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
                    READ.replace(" added_by, added_on", " added_by, added_on, content")
                        + " and evidence_key = :evidence and content is not null")
                .bind("concern", concern)
                .bind("evidence", evidence)
                .map(
                    (row, context) ->
                        new Document(ConcernRows.evidence(row), row.getBytes("content")))
                .findOne());
  }
}
