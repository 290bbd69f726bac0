package org.tahsil.manual;

import java.util.UUID;
import org.tahsil.account.Portfolio;

/**
 * Something was done with an override; fired inside the transaction.
 *
 * @param what PLACED, ASKED, GRANTED, REFUSED, ENDED or WITHDRAWN
 */
public record OverrideTold(Portfolio portfolio, UUID id, String what) {}
