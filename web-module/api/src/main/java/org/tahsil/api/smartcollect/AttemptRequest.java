package org.tahsil.api.smartcollect;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection to debit now. */
@Schema(name = "Attempt")
record AttemptRequest(
    @NotBlank @Schema(examples = "CUST_MSM_00001") String customerId,
    @NotBlank @Schema(examples = "COL_CUST_MSM_00001_UPCOMING_1_0") String collectionId,
    @NotBlank
        @Pattern(
            regexp = "E-NACH|UPI_AUTOPAY|MANUAL",
            message = "is one of E-NACH, UPI_AUTOPAY, MANUAL")
        @Schema(enumeration = {"E-NACH", "UPI_AUTOPAY", "MANUAL"})
        String method,
    @Schema(description = "Decides if the customer's loans lie in several.")
        @Nullable String portfolio) {}
