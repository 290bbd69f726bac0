package org.tahsil.arrangement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/**
 * A promise or plan was found broken, wholly or in part; fired inside the transaction. Money told
 * late may show that it was kept after all.
 *
 * @param accountId surrogate key
 * @param state BROKEN or PARTLY_KEPT
 * @param on the day from which it was
 * @param night the night that found it; null: money was taken back
 */
public record PromiseBroken(
    Portfolio portfolio,
    long accountId,
    UUID id,
    ArrangementKind kind,
    ArrangementState state,
    LocalDate on,
    Money promised,
    Money paid,
    @Nullable UUID night) {}
