package org.tahsil.audit.domain;

/**
 * An entry in a block.
 *
 * @param hash of its content, hexadecimal
 */
public record Leaf(long entryId, String hash) {}
