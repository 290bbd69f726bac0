package org.tahsil.api.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;

/** What to do with an alert. */
@Schema(name = "NewAlertAct")
record AlertActRequest(
    @NotBlank @Schema(enumeration = {"ASSIGN", "ACKNOWLEDGE", "SNOOZE", "REOPEN"}) String action,
    @Size(max = 128, message = "has at most 128 characters")
        @Schema(
            description =
                "Of ASSIGN: a user who is agent, manager or admin; none: nobody any more.")
        @Nullable String assignee,
    @Schema(
            description = "Of SNOOZE: the business date on which it is open again.",
            format = "date",
            examples = "2025-01-08")
        @Nullable String until,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  Wish wish() {
    String day = until;
    return new Wish(
        Read.choice("action", action, Action.class),
        kept(assignee),
        day == null ? null : Read.date("until", day),
        kept(note));
  }

  private static @Nullable String kept(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
