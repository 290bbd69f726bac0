package org.tahsil.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer since an instant. A later one of the same kind, channel, address and
 * debt takes the place of an earlier one.
 *
 * @param channel null: of all
 * @param address null: of all
 * @param account reference of the debt; null: of all
 * @param stands false: it no longer does
 * @param since effective at once from this instant
 * @param until the instant from which it no longer does; null: not known
 * @param detail hours, channel or language where the kind has one
 */
public record CustomerFact(
    FactKind kind,
    @Nullable ContactChannel channel,
    @Nullable String address,
    @Nullable String account,
    boolean stands,
    Instant since,
    @Nullable Instant until,
    @Nullable String detail) {}
