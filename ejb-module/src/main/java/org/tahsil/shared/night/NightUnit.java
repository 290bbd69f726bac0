package org.tahsil.shared.night;

import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.shared.id.PortfolioId;

/**
 * The accounts {@code fromAccount..toAccount} (surrogate keys, both inclusive) of one portfolio, on
 * the night of one business date.
 *
 * @param night the night's own id, stable across restarts of the job
 */
public record NightUnit(
    UUID night, PortfolioId portfolio, LocalDate businessDate, long fromAccount, long toAccount) {}
