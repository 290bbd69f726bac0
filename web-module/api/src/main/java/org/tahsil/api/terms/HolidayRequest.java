package org.tahsil.api.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A holiday to declare. */
@Schema(name = "NewHoliday")
record HolidayRequest(
    @NotBlank
        @Size(max = 100, message = "has at most 100 characters")
        @Schema(examples = "National Day")
        String name,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Central Bank, circular of 2024-11-01")
        String source) {}
