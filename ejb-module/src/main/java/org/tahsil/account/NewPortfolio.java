package org.tahsil.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioCode;

/**
 * What it takes to open a portfolio.
 *
 * @param simulatedClock where the clock stands; only in demonstration mode
 */
public record NewPortfolio(
    PortfolioCode code,
    String name,
    Currency currency,
    ZoneId zone,
    DpdConvention convention,
    AllocationRule allocation,
    @Nullable Integer presentationDay,
    @Nullable Instant simulatedClock) {}
