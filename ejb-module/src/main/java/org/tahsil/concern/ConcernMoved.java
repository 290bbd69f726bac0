package org.tahsil.concern;

import org.tahsil.account.Portfolio;

/**
 * Something was done with a concern; fired inside the transaction.
 *
 * @param concern its key
 */
public record ConcernMoved(Portfolio portfolio, long concern, ConcernAction action) {}
