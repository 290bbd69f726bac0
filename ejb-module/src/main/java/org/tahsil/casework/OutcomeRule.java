package org.tahsil.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an outcome.
 *
 * @param waitHours after the contact, or after the date or time that was named; 0 to 8784
 * @param fromNamed whether it waits from what was named: only of a promise or an agreed call
 * @param state WORKING or WAITING
 * @param validFrom the first day on which it counts; null: the product's own
 */
public record OutcomeRule(
    OutcomeKind outcome,
    NextAction next,
    int waitHours,
    boolean fromNamed,
    CaseState state,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {}
