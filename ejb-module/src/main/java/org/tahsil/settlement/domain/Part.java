package org.tahsil.settlement.domain;

/**
 * A part of an offer or of its waiver that belongs to one item.
 *
 * @param item its reference
 * @param amount minor units, more than 0
 */
public record Part(String item, long amount) {}
