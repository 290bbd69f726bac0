package org.tahsil.audit.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import org.tahsil.audit.AuditChain;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.store.BlockStore;
import org.tahsil.audit.store.Exports;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.time.RealTime;

/** Tells the chain of a tenant; a long export is no long transaction. */
@Stateless
@Local(AuditChain.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditChainService implements AuditChain {
  @Inject private BlockStore blocks;
  @Inject private Exports exports;

  @Override
  public End end(TenantId tenant) {
    return blocks
        .head(tenant.value(), RealTime.now())
        .map(head -> new End(head.block(), head.hash(), head.sealedAt()))
        .orElse(new End(0, Block.beginning(), null));
  }

  @Override
  public void export(TenantId tenant, OutputStream out) {
    exports.write(tenant, out);
  }
}
