package org.tahsil.api.affordability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.arrangement.Frequency;

/** What is stated of income and outgoings. */
@Schema(name = "NewStatedIncome")
record StatedIncomeRequest(
    @NotBlank @Schema(description = "One pay, net.", examples = "650.000") String pay,
    @NotBlank @Schema(enumeration = {"WEEKLY", "FORTNIGHTLY", "MONTHLY"}) String payFrequency,
    @Schema(description = "Day of the month of a monthly pay, 1 to 31.", examples = "25")
        @Nullable Integer payDay,
    @Schema(description = "A day of a weekly or fortnightly pay.", format = "date")
        @Nullable String paidOn,
    @NotNull @Schema(description = "All that is to be paid in a month.", examples = "480.000")
        String outgoings,
    @NotBlank
        @Size(max = 100, message = "has at most 100 characters")
        @Schema(description = "Who said so.", examples = "Customer, by phone")
        String statedBy,
    @Schema(description = "When; default: the business date.", format = "date")
        @Nullable String statedOn,
    @Schema(description = "The caller's own number of it: the same again is the same statement.")
        @Size(max = 64, message = "has at most 64 characters")
        @Nullable String sourceRef) {

  NewStatedIncome told(Currency currency, LocalDate today) {
    return new NewStatedIncome(
        Read.positiveAmount("pay", pay, currency),
        Read.choice("pay_frequency", payFrequency, Frequency.class),
        payDay,
        paidOn == null ? null : Read.date("paid_on", paidOn),
        Amounts.zeroOrMore("outgoings", outgoings, currency),
        statedBy.strip(),
        statedOn == null ? today : Read.date("stated_on", statedOn),
        Words.kept(sourceRef));
  }
}
