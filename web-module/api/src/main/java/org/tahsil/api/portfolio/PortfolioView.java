package org.tahsil.api.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;

/** A portfolio as the API shows it. */
@Schema(name = "Portfolio")
record PortfolioView(
    @Schema(examples = "OMT") String code,
    @Schema(examples = "Oman Telecom") String name,
    @Schema(examples = "OMR") String currency,
    @Schema(examples = "Asia/Muscat") String timeZone,
    @Schema(examples = "ELAPSED") String dpdConvention,
    @Schema(examples = "HOLD") String allocation,
    @Schema(description = "Local time at which the night begins.", examples = "23:30")
        String cutOff,
    @Schema(description = "Day of month on which debits are presented.", examples = "15")
        @Nullable Integer presentationDay,
    @Schema(description = "Where the clock of a demonstration stands.")
        @Nullable Instant simulatedClock,
    LocalDate businessDate) {

  static PortfolioView of(Portfolio portfolio, LocalDate businessDate) {
    return new PortfolioView(
        portfolio.code().value(),
        portfolio.name(),
        portfolio.currency().getCurrencyCode(),
        portfolio.zone().getId(),
        portfolio.convention().name(),
        portfolio.allocation().name(),
        portfolio.cutOff().toString(),
        portfolio.presentationDay(),
        portfolio.simulatedNow(),
        businessDate);
  }
}
