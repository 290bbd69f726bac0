package org.tahsil.api.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationWish;

/** What to do with an escalation. */
@Schema(name = "NewEscalationAct")
record EscalationActRequest(
    @NotBlank
        @Schema(enumeration = {"TICK", "ASK", "CANCEL", "APPROVE", "REFUSE", "RECALL", "RETURN"})
        String action,
    @Schema(description = "Of TICK: the code of the item.") @Size(max = 40) @Nullable String item,
    @Schema(description = "Of TICK: the document, where the item asks for one.")
        @Size(max = 200, message = "has at most 200 characters")
        @Nullable String reference,
    @Schema(description = "Of TICK: where the item asks for one.", format = "date")
        @Nullable String date,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  private static final List<EscalationAction> ACTS =
      List.of(
          EscalationAction.TICK,
          EscalationAction.ASK,
          EscalationAction.CANCEL,
          EscalationAction.APPROVE,
          EscalationAction.REFUSE,
          EscalationAction.RECALL,
          EscalationAction.RETURN);

  EscalationWish wish() {
    String day = date;
    return new EscalationWish(
        Read.choiceOf("action", action, ACTS),
        Words.kept(item),
        Words.kept(reference),
        day == null ? null : Read.date("date", day),
        Words.kept(note),
        null);
  }
}
