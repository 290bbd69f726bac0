package org.tahsil.api.manual;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of overrides, the next to end first. */
@Schema(name = "Overrides")
record OverrideList(
    @Schema(examples = "OMR") String currency,
    @Schema(description = "The date on which they stand so.") LocalDate businessDate,
    @Schema(description = "How many run in the portfolio.") long running,
    @Schema(description = "How many wait for a second person.") long waiting,
    @Schema(description = "How many of both end within seven days.") long endingSoon,
    List<ManualOverrideView> overrides,
    @Nullable String nextCursor) {}
