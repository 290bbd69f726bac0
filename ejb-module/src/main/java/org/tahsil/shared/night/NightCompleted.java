package org.tahsil.shared.night;

import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.shared.id.PortfolioId;

/**
 * A night of a portfolio ended well: what it raised shows from now on. Told inside the transaction
 * that completes it, again each time a completed date is run again, and never if that does not
 * commit.
 */
public record NightCompleted(UUID night, PortfolioId portfolio, LocalDate businessDate) {}
