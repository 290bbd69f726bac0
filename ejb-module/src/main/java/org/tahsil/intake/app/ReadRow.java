package org.tahsil.intake.app;

import org.jspecify.annotations.Nullable;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.RawRecord;

/**
 * A record and what it was read into: either a row or the cell at fault.
 *
 * @param fault null if and only if there is a row
 */
public record ReadRow<R>(RawRecord record, @Nullable R row, @Nullable BadCell fault) {}
