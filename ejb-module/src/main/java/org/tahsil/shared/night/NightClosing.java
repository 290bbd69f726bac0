package org.tahsil.shared.night;

import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.shared.id.PortfolioId;

/**
 * All units of a night are done, and its books are counted next. What depends on the date alone,
 * not on any account, is done now, so that the count sees it. Told inside the transaction that ends
 * the night, again each time that is tried again: whoever listens does for a date what is not done
 * yet.
 */
public record NightClosing(UUID night, PortfolioId portfolio, LocalDate businessDate) {}
