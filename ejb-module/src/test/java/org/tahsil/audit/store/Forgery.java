package org.tahsil.audit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Evidence;
import org.tahsil.audit.domain.Leaf;
import org.tahsil.audit.domain.StoredEntry;

/** What somebody does who owns the database and knows how blocks are computed. */
public final class Forgery implements Evidence.Reader {
  private final List<Block> forged = new ArrayList<>();
  private final long from;
  private String before = Block.beginning();

  private Forgery(long from) {
    this.from = from;
  }

  /**
   * Seals what is there now in the place of what was there: from a block on, all leaves, hashes and
   * links are computed anew; blocks keep their entries, spans and times.
   */
  public static void rewrite(Jdbi jdbi, String tenant, long from) {
    Forgery forgery = new Forgery(from);
    jdbi.useHandle(handle -> forgery.write(handle, tenant));
  }

  private void write(Handle handle, String tenant) {
    new DatabaseEvidence(handle, tenant).read(this);
    handle.execute("set session_replication_role = replica");
    handle.execute("delete from audit_block where tenant_id = ?", tenant);
    BlockStore store = new BlockStore(Jdbi.create(handle.getConnection()));
    forged.forEach(block -> store.insert(handle, block));
    handle.execute("set session_replication_role = default");
  }

  @Override
  public void block(Block block, List<StoredEntry> entries) {
    Map<Long, String> hashes =
        entries.stream().collect(Collectors.toMap(StoredEntry::entryId, StoredEntry::hash));
    List<Leaf> leaves =
        block.leaves().stream()
            .filter(leaf -> hashes.containsKey(leaf.entryId()))
            .map(leaf -> new Leaf(leaf.entryId(), hashes.getOrDefault(leaf.entryId(), "")))
            .toList();
    Block.Seal seal = new Block.Seal(block.sealedAt(), before);
    Block now =
        block.place().number() < from
            ? block
            : Block.sealed(block.place(), block.epoch(), block.span(), leaves, seal);
    forged.add(now);
    before = now.links().hash();
  }

  @Override
  public void present(Epoch epoch) {}

  @Override
  public void waiting(StoredEntry entry) {}
}
