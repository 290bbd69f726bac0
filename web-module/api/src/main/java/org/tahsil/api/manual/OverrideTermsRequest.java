package org.tahsil.api.manual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
            description = "How many days ahead an override may begin, 0 to 366; default 30.",
            examples = "30")
        @Nullable Integer mostDaysAhead,
    @Schema(
            description =
                "Amount overdue or falling due before the override ends from which a second person"
                    + " must agree; none: never.",
            examples = "5000.000")
        @Nullable String secondPersonFrom,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 4.2")
        String source) {
  private static final int STANDARD_DAYS_AHEAD = 30;

  ManualTerms terms(LocalDate from, Currency currency) {
    String second = secondPersonFrom;
    return new ManualTerms(
        mostDays,
        mostDaysAhead == null ? STANDARD_DAYS_AHEAD : mostDaysAhead,
        second == null ? null : Read.positiveAmount("second_person_from", second, currency),
        source.strip(),
        from,
        null);
  }
}
