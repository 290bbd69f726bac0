package org.tahsil.night;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;

/**
 * An account that a step of a night could not work on, while the rest of the night went on.
 *
 * @param reason of its last failure, in words for an operator
 * @param redoneAt when the step and those after it were done for it after all
 */
public record SetAside(
    String step, AccountRef account, String reason, Instant at, @Nullable Instant redoneAt) {}
