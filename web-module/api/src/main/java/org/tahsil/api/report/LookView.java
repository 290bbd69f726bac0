package org.tahsil.api.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.ReportLook;

/** The look of a tenant's reports. */
@Schema(name = "ReportLook")
record LookView(
    @Schema(examples = "#1D4ED8") String accent,
    @Schema(description = "A PNG picture in Base64; null: none.") @Nullable String logo) {

  static LookView of(ReportLook look) {
    return new LookView(look.accent(), look.logo());
  }
}
