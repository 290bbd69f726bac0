package org.tahsil.contact;

import org.jspecify.annotations.Nullable;

/**
 * Which exemptions of a portfolio, the newest first.
 *
 * @param state null: all
 * @param customer reference; null: all
 * @param after key that ended the last page; null: from the newest
 * @param limit 1 to 500
 */
public record ExemptionQuery(
    @Nullable ExemptionState state, @Nullable String customer, @Nullable Long after, int limit) {}
