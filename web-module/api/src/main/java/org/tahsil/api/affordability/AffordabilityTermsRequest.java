package org.tahsil.api.affordability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.api.web.Read;
import org.tahsil.shared.money.Money;

/** Terms to set; what is left out is as the product has it. */
@Schema(name = "NewAffordabilityTerms")
record AffordabilityTermsRequest(
    @Schema(description = "Above 0 to 100; default 50.", examples = "40.00")
        @Nullable String sharePercent,
    @Schema(description = "Default 1.", examples = "10.000") @Nullable String leastInstalment,
    @Schema(description = "Default 0.", examples = "50.000") @Nullable String reserve,
    @Schema(description = "0 to 10; default 2.") @Nullable Integer daysAfterPay,
    @Schema(description = "1 to 366; default 90.") @Nullable Integer statementDays,
    @Schema(description = "31 to 180; default 90.") @Nullable Integer bankDays,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Collection policy 2025, no. 6")
        String source) {

  AffordabilityTerms terms(LocalDate from, Currency currency) {
    AffordabilityTerms standard = AffordabilityTerms.standard(currency);
    Money least =
        leastInstalment == null
            ? standard.leastInstalment()
            : Read.positiveAmount("least_instalment", leastInstalment, currency);
    return new AffordabilityTerms(
        from,
        sharePercent == null ? standard.sharePercent() : percent(sharePercent),
        least,
        reserve == null ? standard.reserve() : Amounts.zeroOrMore("reserve", reserve, currency),
        daysAfterPay == null ? standard.daysAfterPay() : daysAfterPay,
        statementDays == null ? standard.statementDays() : statementDays,
        bankDays == null ? standard.bankDays() : bankDays,
        source.strip(),
        null);
  }

  private static BigDecimal percent(String text) {
    return Read.as(
        "share_percent",
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
