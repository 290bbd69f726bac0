package org.tahsil.casework;

import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;

/**
 * Which cases are wanted, the newest first.
 *
 * @param open whether closed ones are left out
 * @param after the id that ended the last page
 */
public record CaseQuery(
    @Nullable CaseState state,
    @Nullable String owner,
    @Nullable String team,
    @Nullable CustomerRef customer,
    boolean open,
    @Nullable Long after,
    int limit) {}
