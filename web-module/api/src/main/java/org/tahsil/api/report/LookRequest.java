package org.tahsil.api.report;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.ReportLook;

/** How the tenant's reports shall look. */
@Schema(name = "ReportLookWish")
record LookRequest(
    @NotBlank
        @Schema(description = "The colour of stripes and headings, #RRGGBB.", examples = "#0F766E")
        String accent,
    @Schema(description = "A PNG picture of at most 60000 bytes, in Base64; left out: none.")
        @Nullable String logo) {

  ReportLook look() {
    return new ReportLook(accent, logo);
  }
}
