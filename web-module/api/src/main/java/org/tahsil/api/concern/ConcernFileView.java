package org.tahsil.api.concern;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.KeptShorter;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Evidence;
import org.tahsil.shared.money.Money;

/** A concern with all that belongs to it; steps oldest first. */
@Schema(name = "ConcernFile")
record ConcernFileView(
    @Schema(examples = "OMR") String currency,
    ConcernView concern,
    List<StepView> steps,
    List<HeldView> holds,
    List<EvidenceView> evidence,
    List<PostingView> postings,
    @Schema(description = "The decision that waits for a second person; null: none does.")
        @Nullable WaitingView waiting,
    @Schema(
            description =
                "On which authority one person gave something up alone; null: nothing was, or a"
                    + " second person granted it (see its approval).")
        @Nullable AuthorityView authority)
    implements KeptShorter {

  /** Evidence may be redacted later: its names and places are not kept. */
  @Override
  public ConcernFileView kept() {
    return new ConcernFileView(
        currency,
        concern,
        steps,
        holds,
        evidence.stream().map(EvidenceView::nameless).toList(),
        postings,
        waiting,
        authority);
  }

  static ConcernFileView of(String currency, ConcernFile file, LocalDate today) {
    return new ConcernFileView(
        currency,
        ConcernView.of(file.concern(), today),
        file.steps().stream().map(StepView::of).toList(),
        file.holds().stream()
            .map(held -> new HeldView(held.account().value(), held.hold()))
            .toList(),
        file.evidence().stream().map(EvidenceView::of).toList(),
        file.postings().stream().map(PostingView::of).toList(),
        WaitingView.of(file.waiting()),
        AuthorityView.of(file.alone()));
  }

  /** The authority of a decision that needed nobody else, as it stood then. */
  @Schema(name = "ConcernAuthority")
  record AuthorityView(
      @Schema(description = "Who decided.") String by,
      @Schema(description = "Business date.") LocalDate on,
      @Schema(
              description =
                  "What was held against the limit, with what the accounts were given in the last 365"
                      + " days.",
              examples = "12.50")
          @Nullable String percent,
      @Nullable String amount,
      String role,
      @Schema(description = "Null: any.") @Nullable String mostPercent,
      @Schema(description = "Null: any.") @Nullable String mostAmount,
      @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
      String source) {

    static @Nullable AuthorityView of(ConcernFile.@Nullable Alone alone) {
      return alone == null
          ? null
          : new AuthorityView(
              alone.by(),
              alone.on(),
              plain(alone.stake().percent()),
              plain(alone.stake().amount()),
              alone.authority().rank().role(),
              plain(alone.authority().mostPercent()),
              plain(alone.authority().mostAmount()),
              alone.authority().validFrom(),
              alone.authority().source());
    }

    private static @Nullable String plain(@Nullable BigDecimal percent) {
      return percent == null ? null : percent.toPlainString();
    }

    private static @Nullable String plain(@Nullable Money amount) {
      return amount == null ? null : amount.plain();
    }
  }

  /** A decision that waits for a second person's word. */
  @Schema(name = "WaitingDecision")
  record WaitingView(
      String outcome,
      String note,
      @Nullable LocalDate holdUntil,
      UUID approvalId,
      String askedBy,
      @Schema(description = "The last business date on which the word can be given.")
          LocalDate expiresOn) {

    static @Nullable WaitingView of(ConcernFile.@Nullable Waiting waiting) {
      return waiting == null
          ? null
          : new WaitingView(
              waiting.decision().action().name(),
              waiting.decision().note(),
              waiting.decision().holdUntil(),
              waiting.approval(),
              waiting.by(),
              waiting.expiresOn());
    }
  }

  /** Something that was done, and how the concern stood then. */
  @Schema(name = "ConcernStep")
  record StepView(
      int version,
      String action,
      String state,
      @Nullable String owner,
      String team,
      LocalDate decideBy,
      @Nullable String note,
      String by,
      @Schema(description = "Business date.") LocalDate on,
      @Schema(description = "Business instant.") Instant at) {

    static StepView of(ConcernStep step) {
      return new StepView(
          step.version(),
          step.action().name(),
          step.standing().state().name(),
          step.standing().owner(),
          step.standing().team(),
          step.standing().decideBy(),
          step.note(),
          step.by(),
          step.on(),
          step.at());
    }
  }

  /** A hold that it placed. */
  @Schema(name = "ConcernHold")
  record HeldView(String accountRef, UUID holdId) {}

  /** Something that was handed in. */
  @Schema(name = "ConcernEvidence")
  record EvidenceView(
      UUID evidenceId,
      String kind,
      String name,
      @Schema(description = "Where it lies; null: here.") @Nullable String reference,
      @Schema(description = "As its content shows.") @Nullable String mediaType,
      @Nullable Integer bytes,
      @Schema(description = "Of the content, in hexadecimal digits.") @Nullable String checksum,
      String addedBy,
      LocalDate addedOn,
      @Schema(description = "Its content, name and place were taken out; null: they were not.")
          @Nullable RedactionView redacted) {

    static EvidenceView of(Evidence one) {
      Evidence.Sheet sheet = one.document();
      return new EvidenceView(
          one.id(),
          one.kind().name(),
          one.name(),
          one.reference(),
          sheet == null ? null : sheet.mediaType(),
          sheet == null ? null : (Integer) sheet.bytes(),
          sheet == null ? null : sheet.sha256(),
          one.addedBy(),
          one.addedOn(),
          RedactionView.of(one.redacted()));
    }

    private EvidenceView nameless() {
      return new EvidenceView(
          evidenceId,
          kind,
          Evidence.NAMELESS,
          null,
          mediaType,
          bytes,
          checksum,
          addedBy,
          addedOn,
          redacted);
    }
  }

  /** Who redacted evidence, and why. */
  @Schema(name = "Redaction")
  record RedactionView(
      String by, @Schema(description = "Business date.") LocalDate on, String reason) {

    static @Nullable RedactionView of(Evidence.@Nullable Redaction redaction) {
      return redaction == null
          ? null
          : new RedactionView(redaction.by(), redaction.on(), redaction.why());
    }
  }

  /** What its outcome posted. */
  @Schema(name = "ConcernPosting")
  record PostingView(
      @Schema(enumeration = {"CREDIT_NOTE", "WRITE_OFF", "CORRECTION"}) String kind,
      String accountRef,
      @Schema(description = "Of a correction the payment that was taken back.") String paymentRef,
      String amount) {

    static PostingView of(ConcernFile.Posted posted) {
      return new PostingView(
          posted.kind().name(),
          posted.account().value(),
          posted.payment().value(),
          posted.amount().plain());
    }
  }
}
