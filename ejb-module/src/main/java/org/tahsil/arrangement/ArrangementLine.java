package org.tahsil.arrangement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * A promise or plan in a list.
 *
 * @param key its place in the list, for cursors
 * @param agent who took it
 */
public record ArrangementLine(
    long key,
    UUID id,
    AccountRef account,
    String customerName,
    ArrangementKind kind,
    ArrangementState state,
    LocalDate since,
    Money promised,
    Money paid,
    @Nullable LocalDate nextDue,
    String agent,
    LocalDate madeOn) {}
