package org.tahsil.audit.store;

import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;

/** Sealing on a cluster that a test names. */
public final class SealingStores {

  private SealingStores() {}

  /** A store that takes the cluster's identifier from a test. */
  public static SealingStore on(Jdbi jdbi, LongSupplier cluster) {
    return new SealingStore(jdbi, cluster);
  }
}
