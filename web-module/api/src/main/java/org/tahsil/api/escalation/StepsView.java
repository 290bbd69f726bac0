package org.tahsil.api.escalation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.StepSettings;
import org.tahsil.shared.money.Money;

/** What the steps of a portfolio ask for. */
@Schema(name = "EscalationSteps")
record StepsView(
    String portfolio, @Schema(examples = "OMR") String currency, List<StepView> steps) {

  static StepsView of(Portfolio portfolio, List<StepSettings> steps) {
    return new StepsView(
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode(),
        steps.stream().map(StepView::of).toList());
  }

  /** What one step asks for. */
  @Schema(name = "EscalationStep")
  record StepView(
      @Schema(enumeration = {"SPECIALIST", "AGENCY", "FIELD_VISIT", "LEGAL"}) String step,
      @Schema(description = "Whose the case is then; null: it stays where it is.")
          @Nullable String team,
      List<ItemView> checklist,
      @Schema(description = "Overdue from which on a second person decides; null: never.")
          @Nullable String approveFrom,
      @Schema(description = "Whether the product's own reminders and debits rest meanwhile.")
          boolean pauses,
      String source,
      @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
      @Nullable String decidedBy) {

    static StepView of(StepSettings one) {
      Money from = one.approveFrom();
      return new StepView(
          one.step().name(),
          one.team(),
          one.checklist().stream().map(ItemView::of).toList(),
          from == null ? null : from.plain(),
          one.pauses(),
          one.source(),
          one.validFrom(),
          one.decidedBy());
    }
  }
}
