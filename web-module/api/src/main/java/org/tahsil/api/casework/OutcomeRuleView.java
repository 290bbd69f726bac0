package org.tahsil.api.casework;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.OutcomeRule;

/** What follows from an outcome. */
@Schema(name = "OutcomeRule")
record OutcomeRuleView(
    String outcome,
    String nextAction,
    int waitHours,
    @Schema(description = "Whether it waits from the date or time that was named.")
        boolean fromNamed,
    String state,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
    @Schema(description = "Null: the product's own.") @Nullable String decidedBy) {

  /** Those of the business date, and all that were set, the newest first day first. */
  @Schema(name = "OutcomeRules")
  record All(String portfolio, List<OutcomeRuleView> current, List<OutcomeRuleView> rules) {}

  static OutcomeRuleView of(OutcomeRule rule) {
    return new OutcomeRuleView(
        rule.outcome().name(),
        rule.next().name(),
        rule.waitHours(),
        rule.fromNamed(),
        rule.state().name(),
        rule.source(),
        rule.validFrom(),
        rule.decidedBy());
  }
}
