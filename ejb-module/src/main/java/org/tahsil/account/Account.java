package org.tahsil.account;

import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;

/**
 * An account in a portfolio.
 *
 * @param id surrogate key, never shown to a caller
 * @param ordinal its place among the customer's accounts by opening date and reference, from 0
 */
public record Account(
    long id,
    PortfolioId portfolio,
    PortfolioCode portfolioCode,
    long customerId,
    int ordinal,
    AccountRow facts) {}
