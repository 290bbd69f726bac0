package org.tahsil.arrangement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/**
 * A promise or plan was found kept; fired inside the transaction. It may be judged otherwise later
 * if its money is taken back.
 *
 * @param accountId surrogate key
 * @param night the night that found it; null: the money's own transaction
 */
public record PromiseKept(
    Portfolio portfolio,
    long accountId,
    UUID id,
    ArrangementKind kind,
    LocalDate on,
    Money promised,
    Money paid,
    @Nullable UUID night) {}
