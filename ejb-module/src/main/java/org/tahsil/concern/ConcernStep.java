package org.tahsil.concern;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.Concern.Standing;

/**
 * Something that was done with a concern, and how it stood then.
 *
 * @param version 1 for the first step, and so on
 * @param on business date
 * @param at business instant
 */
public record ConcernStep(
    int version,
    ConcernAction action,
    Standing standing,
    @Nullable String note,
    String by,
    LocalDate on,
    Instant at) {}
