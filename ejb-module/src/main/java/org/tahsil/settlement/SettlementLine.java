package org.tahsil.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * An offer in a list.
 *
 * @param key its place in the list, for cursors
 * @param paid what counted for it
 * @param waived what was waived; nothing before it is paid
 */
public record SettlementLine(
    long key,
    UUID id,
    AccountRef account,
    String customerName,
    SettlementKind kind,
    SettlementState state,
    LocalDate since,
    BigDecimal percent,
    Money owed,
    Money pay,
    Money paid,
    Money waived,
    LocalDate payBy,
    String agent,
    LocalDate madeOn) {}
