package org.tahsil.architecture.broken.r9.api;

import org.tahsil.architecture.broken.r9.payment.app.LedgerService;

/** Goes around the face. */
public final class Payments {
  final LedgerService ledger = new LedgerService();
}
