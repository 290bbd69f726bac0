package org.tahsil.api.manual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.manual.Automation;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideReason;

/** An override to place. */
@Schema(name = "NewOverride")
record OverrideRequest(
    @NotEmpty
        @Schema(
            description = "REMINDERS, DEBITS, CASES: at least one.",
            examples = "[\"REMINDERS\", \"DEBITS\"]")
        List<String> stops,
    @NotBlank
        @Schema(enumeration = {"HIGH_VALUE", "COMPLEX", "RELATIONSHIP", "DATA_IN_DOUBT", "OTHER"})
        String reason,
    @NotBlank
        @Size(max = 500, message = "has at most 500 characters")
        @Schema(description = "Why.", examples = "Three guarantors; the branch manager speaks")
        String note,
    @Schema(description = "The first day; none: the business date. Never earlier.", format = "date")
        @Nullable String from,
    @NotBlank
        @Schema(description = "The first day on which automation acts again.", format = "date")
        String to) {

  NewOverride wish() {
    String first = from;
    return new NewOverride(
        stops.stream()
            .map(name -> Read.choice("stops", name, Automation.class))
            .collect(Collectors.toSet()),
        Read.choice("reason", reason, OverrideReason.class),
        note.strip(),
        first == null ? null : Read.date("from", first),
        Read.date("to", to));
  }
}
