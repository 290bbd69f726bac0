package org.tahsil.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/**
 * A telephone system told something of a call; a CDI event, heard in the transaction that keeps
 * what was told.
 *
 * @param message of the outbox
 * @param dedupeKey under which it was queued
 * @param contactAt business instant as which the call stands in the contact history
 * @param story all that was told by now
 */
public record CallTold(
    UUID message,
    TenantId tenant,
    @Nullable PortfolioId portfolio,
    String dedupeKey,
    Instant contactAt,
    CallStory story) {}
