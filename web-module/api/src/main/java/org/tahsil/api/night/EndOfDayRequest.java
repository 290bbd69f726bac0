package org.tahsil.api.night;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;

/** Which day ends. */
@Schema(name = "EndOfDay")
record EndOfDayRequest(
    @NotBlank
        @Schema(
            description = "Not after the portfolio's business date.",
            format = "date",
            examples = "2025-01-01")
        String businessDate) {

  LocalDate date() {
    return Read.date("business_date", businessDate);
  }
}
