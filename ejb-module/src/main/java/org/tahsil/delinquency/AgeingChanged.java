package org.tahsil.delinquency;

import java.util.Set;
import org.tahsil.account.Portfolio;

/**
 * These accounts (surrogate keys) were aged anew because their facts changed; fired inside the
 * transaction, to be told to people after it.
 */
public record AgeingChanged(Portfolio portfolio, Set<Long> accounts) {}
