package org.tahsil.payment;

import java.util.Set;
import org.tahsil.account.Portfolio;

/**
 * Money of these accounts (surrogate keys) was posted or reversed; fired inside the transaction.
 */
public record PaymentsPosted(Portfolio portfolio, Set<Long> accounts) {}
