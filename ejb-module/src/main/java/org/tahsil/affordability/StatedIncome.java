package org.tahsil.affordability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stated income as it was written down; never changed, a correction is a newer one.
 *
 * @param writtenOn business date
 */
public record StatedIncome(
    UUID id, NewStatedIncome told, String writtenBy, LocalDate writtenOn, Instant writtenAt) {}
