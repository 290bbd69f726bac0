package org.tahsil.api.casework;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.WorkTerm;

/** The figures of a bucket behind the order of the worklist. */
@Schema(name = "WorkTerm")
record WorkTermView(
    @Schema(enumeration = {"CURRENT", "0-30", "31-60", "61-90", "90+"}) String bucket,
    @Schema(description = "That the customer pays, at least; per mille.") int leastLikelihood,
    @Schema(description = "What comes because an agent asks; per mille.") int agentEffect,
    @Schema(description = "Of what is overdue, for promises to count on the worklist; per mille.")
        int leastPromise,
    @Schema(description = "Of one contact.", examples = "0.300") String cost,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
    @Schema(description = "Null: the product's own.") @Nullable String decidedBy) {

  /** Those of the business date, and all that were set, the newest first day first. */
  @Schema(name = "WorkTerms")
  record All(
      String portfolio,
      @Schema(examples = "OMR") String currency,
      List<WorkTermView> current,
      List<WorkTermView> terms) {}

  static WorkTermView of(WorkTerm term) {
    return new WorkTermView(
        term.bucket().label(),
        term.leastLikelihood(),
        term.agentEffect(),
        term.leastPromise(),
        term.cost().plain(),
        term.source(),
        term.validFrom(),
        term.decidedBy());
  }
}
