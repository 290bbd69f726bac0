package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseRule.Kind;

/** When nights are to open cases. */
@Schema(name = "NewCaseRule")
record CaseRuleRequest(
    @NotBlank
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
    @Schema(
            description =
                "A count, days, percent, or of OVERDUE_VALUE an amount; none: it opens nothing.",
            examples = "31")
        @Nullable String threshold,
    @NotBlank @Schema(enumeration = {"LOW", "MEDIUM", "HIGH"}) String priority,
    @Schema(description = "Whose the cases are.") @Size(max = 64) @Nullable String team,
    @Schema(description = "What whoever works the cases must have; one of P/skills.")
        @Size(max = 40)
        @Nullable String skill,
    @NotNull @Schema(description = "Whether an agent gets the case at once.") Boolean distribute,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 4.2")
        String source) {

  CaseRule rule(LocalDate validFrom, Portfolio portfolio) {
    Kind kind = Read.choice("rule", rule, Kind.class);
    String from = threshold;
    Long least =
        from == null
            ? null
            : kind == Kind.OVERDUE_VALUE
                ? Long.valueOf(Read.positiveAmount("threshold", from, portfolio.currency()).minor())
                : Long.valueOf(Read.key("threshold", from));
    return new CaseRule(
        kind,
        least,
        Read.choice("priority", priority, CasePriority.class),
        Words.kept(team),
        Words.kept(skill),
        distribute,
        source.strip(),
        validFrom,
        null);
  }
}
