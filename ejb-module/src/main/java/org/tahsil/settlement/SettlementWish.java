package org.tahsil.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * An offer to be made.
 *
 * @param percent given up of what it covers, above 0 and below 100, at most two decimals; null:
 *     follows from {@code pay}
 * @param pay what is to be paid; null: follows from {@code percent}
 * @param payBy the last value date of money that is in time
 * @param note what the person who makes it wants to be remembered
 */
public record SettlementWish(
    SettlementKind kind,
    Covers covers,
    @Nullable BigDecimal percent,
    @Nullable Money pay,
    LocalDate payBy,
    @Nullable String note) {}
