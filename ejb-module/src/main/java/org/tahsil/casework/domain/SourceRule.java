package org.tahsil.casework.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.payment.OwnRefs;
import org.tahsil.shared.id.Reference;
import org.tahsil.shared.outcome.Refusal;

/** Under which references people and diallers may tell outcomes. */
public final class SourceRule {
  private static final String FIELD = "source_ref";

  private SourceRule() {}

  /**
   * What keeps a caller's own reference from being taken; empty if nothing does, or there is none.
   * What agencies tell is kept under {@link OwnRefs#AGENCY}, their code and their own reference:
   * whoever could use one beforehand would have their note refused.
   */
  public static Optional<Refusal> fault(@Nullable String source) {
    if (source == null) {
      return Optional.empty();
    }
    if (!Reference.isVisible(source)) {
      return Optional.of(
          Refusal.malformed(
              "REFERENCE_INVALID",
              FIELD,
              source,
              "Use visible characters only: none of control or format such as zero-width ones."));
    }
    return OwnRefs.looksLike(source, OwnRefs.AGENCY)
        ? Optional.of(
            Refusal.rule(
                "RESERVED_REFERENCE",
                FIELD,
                source,
                "Use another reference: only files of agencies are kept under "
                    + OwnRefs.AGENCY
                    + "."))
        : Optional.empty();
  }
}
