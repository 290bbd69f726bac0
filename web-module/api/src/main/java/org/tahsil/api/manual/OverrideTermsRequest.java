package org.tahsil.api.manual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.manual.ManualTerms;

/** Terms of overrides to set. */
@Schema(name = "NewOverrideTerms")
record OverrideTermsRequest(
    @NotNull @Schema(description = "1 to 3660.", examples = "90") Integer mostDays,
    @Schema(
            description = "Overdue amount from which a second person must agree; none: never.",
            examples = "5000.000")
        @Nullable String secondPersonFrom,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 4.2")
        String source) {

  ManualTerms terms(Currency currency) {
    String second = secondPersonFrom;
    return new ManualTerms(
        mostDays,
        second == null ? null : Read.positiveAmount("second_person_from", second, currency),
        source.strip(),
        null,
        null);
  }
}
