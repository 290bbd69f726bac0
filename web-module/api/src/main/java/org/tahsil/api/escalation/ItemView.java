package org.tahsil.api.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.ChecklistItem.DateRule;

/** Something that has to be done before a step. */
@Schema(name = "ChecklistItem")
record ItemView(
    @NotBlank
        @Schema(examples = "NOTICE_GIVEN", description = "Capital letters, digits, underscores.")
        String code,
    @NotNull @Schema(description = "Whether the step waits for it.") Boolean required,
    @NotNull @Schema(description = "Whether a document has to be named.") Boolean reference,
    @NotBlank
        @Schema(
            enumeration = {"NONE", "PAST", "AHEAD"},
            description = "PAST: a date that has come. AHEAD: one that lies ahead.")
        String date,
    @Schema(description = "Of PAST: days that must have passed. Of AHEAD: days ahead at least.")
        @Nullable Integer days) {

  static ItemView of(ChecklistItem item) {
    return new ItemView(
        item.code(), item.required(), item.reference(), item.date().name(), item.days());
  }

  ChecklistItem item() {
    Integer many = days;
    return new ChecklistItem(
        code.strip(),
        required,
        reference,
        Read.choice("date", date, DateRule.class),
        many == null ? 0 : many);
  }
}
