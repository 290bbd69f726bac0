package org.tahsil.api.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer to work now. */
@Schema(name = "NextCustomer")
record NextView(
    @Schema(examples = "OMR") String currency,
    @Schema(description = "Claimed for the caller; null: nobody is left.")
        @Nullable WorkItemView item) {}
