package org.tahsil.contact;

import java.time.Instant;

/**
 * A fact as it is kept.
 *
 * @param source where it is written or who said it
 * @param by who told the product
 * @param recordedAt real instant
 */
public record ToldFact(long key, CustomerFact fact, String source, String by, Instant recordedAt) {}
