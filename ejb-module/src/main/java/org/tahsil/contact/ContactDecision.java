package org.tahsil.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was kept.
 *
 * @param key its place in lists, for cursors
 * @param by user, or {@code system}
 * @param at real instant
 * @param purgedWhy why its facts are gone; null: they are not
 */
public record ContactDecision(
    UUID id,
    long key,
    DecisionStage stage,
    ContactAnswer answer,
    String by,
    Instant at,
    @Nullable String purgedWhy) {}
