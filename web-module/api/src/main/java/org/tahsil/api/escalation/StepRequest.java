package org.tahsil.api.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;
import org.tahsil.shared.money.Money;

/** What a step is to ask for. */
@Schema(name = "NewEscalationStep")
record StepRequest(
    @Schema(description = "Whose the case is then.") @Size(max = 64) @Nullable String team,
    @NotNull @Valid List<ItemView> checklist,
    @Schema(
            description = "Overdue from which on a second person decides, 0: always; none: never.",
            examples = "500.000")
        @Nullable String approveFrom,
    @NotNull @Schema(description = "Whether reminders and debits rest meanwhile.") Boolean pauses,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 7.1")
        String source) {

  StepSettings settings(EscalationStep step, Portfolio portfolio) {
    return new StepSettings(
        step,
        Words.kept(team),
        checklist.stream().map(ItemView::item).toList(),
        from(portfolio),
        pauses,
        source.strip(),
        null,
        null);
  }

  private @Nullable Money from(Portfolio portfolio) {
    String amount = Words.kept(approveFrom);
    if (amount == null) {
      return null;
    }
    return amount.matches("0+(\\.0+)?")
        ? Money.zero(portfolio.currency())
        : Read.positiveAmount("approve_from", amount, portfolio.currency());
  }
}
