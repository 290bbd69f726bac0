package org.tahsil.audit.store;

import org.tahsil.audit.domain.Epoch;

/**
 * What a round of sealing is about: entries of transactions that are all over.
 *
 * @param from transactions from here; all before are sealed
 * @param to to before here
 */
public record Goal(Epoch epoch, long from, long to) {}
