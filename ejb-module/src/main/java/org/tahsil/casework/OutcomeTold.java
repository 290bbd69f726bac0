package org.tahsil.casework;

import org.tahsil.account.Portfolio;

/**
 * What came of a contact was told; fired inside the transaction.
 *
 * @param outcome its key
 * @param corrects whether it takes the place of another one
 */
public record OutcomeTold(Portfolio portfolio, long outcome, boolean corrects) {}
