package org.tahsil.api.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.shared.money.Money;

/** An escalation with what was done with it, oldest first. */
@Schema(name = "EscalationStory")
record EscalationStoryView(
    @Schema(examples = "OMR") String currency, EscalationView escalation, List<ActView> done) {

  /** Something that was done, and where the escalation stood then. */
  @Schema(name = "EscalationAct")
  record ActView(
      int version,
      String action,
      String state,
      @Nullable String item,
      @Nullable String reference,
      @Nullable LocalDate date,
      @Schema(description = "Overdue when a second person was asked or the step began.")
          @Nullable String amount,
      @Nullable String note,
      String by,
      @Schema(description = "Business date.") LocalDate on,
      @Schema(description = "Business instant.") Instant at) {

    static ActView of(EscalationAct act) {
      Money amount = act.amount();
      return new ActView(
          act.version(),
          act.action().name(),
          act.state().name(),
          act.item(),
          act.reference(),
          act.date(),
          amount == null ? null : amount.plain(),
          act.note(),
          act.by(),
          act.on(),
          act.at());
    }
  }
}
