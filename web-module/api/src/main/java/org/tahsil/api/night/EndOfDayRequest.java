package org.tahsil.api.night;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.night.Missed;

/** Which day ends. */
@Schema(name = "EndOfDay")
record EndOfDayRequest(
    @NotBlank
        @Schema(
            description = "Not after the portfolio's business date.",
            format = "date",
            examples = "2025-01-01")
        String businessDate,
    @Schema(
            description =
                "What becomes of days since the last completed night: RUN_FIRST (default), one"
                    + " after the other, or LEAVE_OUT.",
            enumeration = {"RUN_FIRST", "LEAVE_OUT"})
        @Nullable String missedDays) {

  Missed missed() {
    return missedDays == null
        ? Missed.RUN_FIRST
        : Read.choice("missed_days", missedDays, Missed.class);
  }

  LocalDate date() {
    return Read.date("business_date", businessDate);
  }
}
