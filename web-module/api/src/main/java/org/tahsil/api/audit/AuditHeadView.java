package org.tahsil.api.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.AuditChain;

/** The end of the chain. */
@Schema(name = "AuditHead")
public record AuditHeadView(
    @Schema(description = "Number of the last block; 0 before the first") long block,
    @Schema(description = "SHA-256 of that block, hexadecimal") String hash,
    @Nullable Instant sealedAt) {

  static AuditHeadView of(AuditChain.End end) {
    return new AuditHeadView(end.block(), end.hash(), end.sealedAt());
  }
}
