package org.tahsil.architecture.broken.r8.payment;

import org.tahsil.architecture.broken.r8.payment.store.PostingRow;

/** Hands an entity out. */
public interface Ledger {
  PostingRow posting();
}
