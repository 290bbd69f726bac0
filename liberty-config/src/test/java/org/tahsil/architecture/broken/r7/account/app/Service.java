package org.tahsil.architecture.broken.r7.account.app;

import org.jspecify.annotations.Nullable;
import org.tahsil.architecture.broken.r7.payment.Ledger;

/** Knows a higher feature. */
public final class Service {
  @Nullable Ledger ledger;
}
