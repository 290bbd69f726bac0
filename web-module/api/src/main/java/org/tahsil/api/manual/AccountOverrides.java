package org.tahsil.api.manual;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The overrides of an account, newest first. */
@Schema(name = "AccountOverrides")
record AccountOverrides(
    String accountRef,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "The date on which they stand so.") LocalDate businessDate,
    List<ManualOverrideView> overrides) {}
