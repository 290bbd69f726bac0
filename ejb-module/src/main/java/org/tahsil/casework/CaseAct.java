package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CollectionCase.Standing;

/**
 * Something that was done with a case, and how it stood then.
 *
 * @param version 1 for the first act of a case, and so on
 * @param reason stable UPPER_SNAKE code
 * @param at business instant
 */
public record CaseAct(
    int version,
    CaseAction action,
    Standing standing,
    String reason,
    @Nullable String note,
    String by,
    LocalDate on,
    Instant at) {}
