package org.tahsil.api.portfolio;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.NewPortfolio;
import org.tahsil.api.web.Read;
import org.tahsil.shared.id.PortfolioCode;

/** A portfolio to open. */
@Schema(name = "NewPortfolio")
record PortfolioRequest(
    @NotBlank
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,31}",
            message = "has 1 to 32 letters, digits, - or _")
        @Schema(examples = "KWT")
        String code,
    @NotBlank
        @Size(max = 120, message = "has at most 120 characters")
        @Schema(examples = "Kuwait retail")
        String name,
    @NotBlank @Schema(description = "ISO 4217", examples = "KWD") String currency,
    @NotBlank @Schema(description = "IANA time zone", examples = "Asia/Kuwait") String timeZone,
    @Schema(
            description = "ELAPSED (default) or INCLUSIVE: the due date itself is overdue day 1.",
            enumeration = {"ELAPSED", "INCLUSIVE"})
        @Nullable String dpdConvention,
    @Schema(
            description = "Money beyond what is due: HOLD as credit (default) or pay AHEAD.",
            enumeration = {"HOLD", "AHEAD"})
        @Nullable String allocation,
    @Min(value = 1, message = "is 1 to 28")
        @Max(value = 28, message = "is 1 to 28")
        @Schema(description = "Day of month on which debits are presented; default: the due date.")
        @Nullable Integer presentationDay,
    @Schema(
            description = "An instant at which a demonstration's clock stands; demo mode only.",
            examples = "2025-01-01T10:00:00Z")
        @Nullable String simulatedClock) {

  NewPortfolio wish() {
    return new NewPortfolio(
        new PortfolioCode(code),
        name.strip(),
        Read.currency("currency", currency.toUpperCase(Locale.ROOT)),
        Read.zone("time_zone", timeZone),
        dpdConvention == null
            ? DpdConvention.ELAPSED
            : Read.choice("dpd_convention", dpdConvention, DpdConvention.class),
        allocation == null
            ? AllocationRule.HOLD
            : Read.choice("allocation", allocation, AllocationRule.class),
        presentationDay,
        simulatedClock == null ? null : Read.instant("simulated_clock", simulatedClock));
  }
}
