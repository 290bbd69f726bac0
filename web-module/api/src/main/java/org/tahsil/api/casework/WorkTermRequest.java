package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.casework.WorkTerm;
import org.tahsil.shared.money.Money;

/** Figures of a bucket to set. */
@Schema(name = "NewWorkTerm")
record WorkTermRequest(
    @NotBlank @Schema(enumeration = {"CURRENT", "0-30", "31-60", "61-90", "90+"}) String bucket,
    @NotNull @Schema(description = "Per mille, 0 to 1000.", examples = "120")
        Integer leastLikelihood,
    @NotNull @Schema(description = "Per mille, 0 to 1000.", examples = "350") Integer agentEffect,
    @Schema(
            description = "What promises must cover of what is overdue, per mille; none: any does.",
            examples = "500")
        @Nullable Integer leastPromise,
    @NotBlank @Schema(description = "Of one contact; 0: none.", examples = "0.300") String cost,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Measured from January to June")
        String source) {

  WorkTerm term(LocalDate from, Currency currency) {
    Integer share = leastPromise;
    return new WorkTerm(
        Read.bucket("bucket", bucket),
        leastLikelihood,
        agentEffect,
        share == null ? 0 : share,
        cost.matches("0+(\\.0+)?")
            ? Money.zero(currency)
            : Read.positiveAmount("cost", cost, currency),
        source.strip(),
        from,
        null);
  }
}
