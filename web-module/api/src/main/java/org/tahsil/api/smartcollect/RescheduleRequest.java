package org.tahsil.api.smartcollect;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection and its new date. */
@Schema(name = "Reschedule")
record RescheduleRequest(
    @NotBlank @Schema(examples = "CUST_MSM_00001") String customerId,
    @NotBlank @Schema(examples = "COL_CUST_MSM_00001_UPCOMING_1_0") String collectionId,
    @NotBlank @Schema(format = "date", examples = "2025-01-05") String newDate,
    @Schema(description = "Decides if the customer's loans lie in several.")
        @Nullable String portfolio) {}
