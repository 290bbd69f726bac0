package org.tahsil.audit.domain;

import java.time.Instant;

/**
 * The end of a tenant's chain as it was told to the outside.
 *
 * @param block number of the last block
 * @param hash of that block, hexadecimal
 * @param sealedAt when that was sealed
 * @param exportedAt when this was told, real time
 */
public record Head(String tenant, long block, String hash, Instant sealedAt, Instant exportedAt) {}
