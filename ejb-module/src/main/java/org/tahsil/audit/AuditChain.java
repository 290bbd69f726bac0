package org.tahsil.audit;

import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;

/** The sealed timeline of a tenant, for whoever verifies it elsewhere. */
public interface AuditChain {

  /** The end of the chain as it is now. */
  End end(TenantId tenant);

  /** Writes blocks and entries as JSON lines, one block in memory; personal facts stay sealed. */
  void export(TenantId tenant, OutputStream out);

  /**
   * The end of a chain.
   *
   * @param block number of the last block; 0 before the first
   * @param hash of that block, hexadecimal; zeros before the first
   * @param sealedAt null before the first
   */
  record End(long block, String hash, @Nullable Instant sealedAt) {}
}
