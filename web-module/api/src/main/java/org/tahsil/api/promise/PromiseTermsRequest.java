package org.tahsil.api.promise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.ReAgeTerms;
import org.tahsil.shared.money.Money;

/** Terms of promises to set; what is left out is as the product has it. */
@Schema(name = "NewPromiseTerms")
record PromiseTermsRequest(
    @Schema(description = "Days after a due date on which money is in time; 0 to 30, default 2.")
        @Nullable Integer graceDays,
    @Schema(description = "What may be missing of an instalment; default 0.", examples = "0.500")
        @Nullable String tolerance,
    @Schema(description = "Percent that may be missing; the larger counts; 0 to 50, default 0.")
        @Nullable String tolerancePercent,
    @Schema(description = "How far ahead a promise may reach; 1 to 366 days, default 31.")
        @Nullable Integer promiseDays,
    @Schema(description = "The same for a plan; 1 to 3660 days, default 731.")
        @Nullable Integer planDays,
    @Schema(description = "How many of an account may be open at once; 1 to 20, default 1.")
        @Nullable Integer mostOpen,
    @Schema(description = "How many instalments of a plan may be behind; 0 to 12, default 0.")
        @Nullable Integer missedAllowed,
    @Schema(
            description =
                "How many instalments must come before a plan re-ages what it covers: 0 at once, to"
                    + " 12; left out: plans never re-age.")
        @Nullable Integer reAgeAfterInstalments,
    @Schema(
            description =
                "Days after an account began to be re-aged for which no other plan of it is; 0 to"
                    + " 3660, default 365.")
        @Nullable Integer reAgeRestDays,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Collection policy 2025, no. 4")
        String source) {

  PromiseTerms terms(LocalDate from, Currency currency) {
    PromiseTerms standard = PromiseTerms.standard(currency);
    return new PromiseTerms(
        from,
        graceDays == null ? standard.graceDays() : graceDays,
        tolerance == null ? standard.tolerance() : amount(tolerance, currency),
        tolerancePercent == null ? standard.tolerancePercent() : percent(tolerancePercent),
        promiseDays == null ? standard.promiseDays() : promiseDays,
        planDays == null ? standard.planDays() : planDays,
        mostOpen == null ? standard.mostOpen() : mostOpen,
        missedAllowed == null ? standard.missedAllowed() : missedAllowed,
        new ReAgeTerms(
            reAgeAfterInstalments,
            reAgeRestDays == null ? ReAgeTerms.STANDARD_REST_DAYS : reAgeRestDays),
        source.strip());
  }

  private static Money amount(String text, Currency currency) {
    return text.matches("0+(\\.0+)?")
        ? Money.zero(currency)
        : Read.positiveAmount("tolerance", text, currency);
  }

  private static BigDecimal percent(String text) {
    return Read.as(
        "tolerance_percent",
        text,
        plain -> {
          if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("no percentage");
          }
          return new BigDecimal(plain);
        },
        "NUMBER_INVALID",
        "Write a number with at most two decimals.");
  }
}
