package org.tahsil.contact;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions of a portfolio, the newest first.
 *
 * @param verdict null: all
 * @param channel null: all
 * @param customer reference; null: all
 * @param after key that ended the last page; null: from the newest
 * @param limit 1 to 500
 */
public record DecisionQuery(
    @Nullable Verdict verdict,
    @Nullable ContactChannel channel,
    @Nullable String customer,
    @Nullable Long after,
    int limit) {}
