package org.tahsil.api.casework;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseRule;
import org.tahsil.shared.money.Money;

/** When nights open cases, and what follows from outcomes. */
@Schema(name = "CaseRules")
record CaseRulesView(
    String portfolio,
    @Schema(examples = "OMR") String currency,
    List<RuleView> rules,
    @Schema(description = "All that were set and count on some day, the newest first day first.")
        List<RuleView> dated,
    List<OutcomeRuleView> outcomes) {

  /** When a night opens a case. */
  @Schema(name = "CaseRule")
  record RuleView(
      @Schema(
              enumeration = {
                "FAILED_DEBITS",
                "HIGH_RISK",
                "OVERDUE_VALUE",
                "UNRESPONSIVE",
                "DAYS_PAST_DUE",
                "BROKEN_PROMISES",
                "REST_DAYS"
              })
          String rule,
      @Schema(description = "Null: it opens nothing.") @Nullable String threshold,
      String priority,
      @Nullable String team,
      @Nullable String skill,
      boolean distribute,
      String source,
      @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
      @Nullable String decidedBy) {

    static RuleView of(Portfolio portfolio, CaseRule rule) {
      Long least = rule.threshold();
      String threshold =
          least == null
              ? null
              : rule.kind() == CaseRule.Kind.OVERDUE_VALUE
                  ? Money.ofMinor(least, portfolio.currency()).plain()
                  : least.toString();
      return new RuleView(
          rule.kind().name(),
          threshold,
          rule.priority().name(),
          rule.team(),
          rule.skill(),
          rule.distribute(),
          rule.source(),
          rule.validFrom(),
          rule.decidedBy());
    }
  }
}
