package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Leaf;
import org.tahsil.audit.domain.Span;
import org.tahsil.audit.domain.StoredEntry;
import org.tahsil.audit.store.BlockStore.End;

/** Reads entries and writes their blocks. */
@Dependent
public class SealStore {
  /** Blocks of one transaction at most: a span that goes on is read again from where it stands. */
  private static final int MOST_BLOCKS = 20;

  private static final int FETCH = 2_000;

  /** Of a few minutes' entries in a long table: found by the index on their transactions. */
  private static final String OF_SPAN =
      "with e as materialized (select * from timeline_entry where written_by >= :from"
          + " and written_by < :to and entry_id > :above) select "
          + StoredEntries.COLUMNS
          + " from e join customer c using (customer_id) where c.tenant_id = :tenant"
          + " order by e.entry_id limit :limit";

  /** Of an epoch's first round, which is about nearly all: read in their order. */
  private static final String OF_ALL =
      "select "
          + StoredEntries.COLUMNS
          + " from timeline_entry e join customer c using (customer_id) where c.tenant_id = :tenant"
          + " and e.written_by >= :from and e.written_by < :to and e.entry_id > :above"
          + " order by e.entry_id limit :limit";

  private static final String IN_NO_BLOCK =
      "select "
          + StoredEntries.COLUMNS
          + " from timeline_entry e join customer c using (customer_id) where not exists (select"
          + " from (select unnest(entry_ids) as entry_id from audit_block) sealed"
          + " where sealed.entry_id = e.entry_id) order by c.tenant_id, e.entry_id";

  private final Jdbi jdbi;
  private final BlockStore blocks;

  @Inject
  public SealStore(Jdbi jdbi, BlockStore blocks) {
    this.jdbi = jdbi;
    this.blocks = blocks;
  }

  /**
   * Seals entries of a tenant behind its last block.
   *
   * @return whether there may be more of this round
   */
  public boolean seal(Goal goal, String tenant) {
    End end = blocks.end(tenant);
    boolean sameEpoch = end.number() > 0 && end.epoch().equals(goal.epoch());
    boolean goesOn = sameEpoch && !end.span().complete();
    long from = goesOn ? end.span().from() : sameEpoch ? end.span().to() : 0;
    long to = goesOn ? end.span().to() : goal.to();
    long above = Math.max(goal.epoch().above(), goesOn ? end.lastEntry() : 0);
    if (from >= to) {
      return false;
    }
    Span span = new Span(from, to, true);
    Map<String, Object> range =
        Map.of(
            "tenant", tenant,
            "from", goesOn ? from : Math.max(from, goal.from()),
            "to", to,
            "above", above,
            "limit", MOST_BLOCKS * Block.MOST + 1);
    return jdbi.withHandle(
        handle -> {
          Iterator<StoredEntry> entries = rows(handle, goal.from() == 0 ? OF_ALL : OF_SPAN, range);
          int sealed = write(handle, new Chain(tenant, goal.epoch(), end), span, entries);
          return sealed > 0 && (sealed == MOST_BLOCKS || goesOn);
        });
  }

  /** Seals all entries that are in no block, of all tenants; nobody may append meanwhile. */
  public void sealFound(Epoch epoch) {
    jdbi.useHandle(
        handle -> {
          Iterator<StoredEntry> entries = rows(handle, IN_NO_BLOCK, Map.of());
          List<Leaf> leaves = new ArrayList<>();
          String tenant = "";
          while (entries.hasNext()) {
            StoredEntry entry = entries.next();
            String owner = Objects.requireNonNull(entry.tenant());
            if (leaves.size() == Block.MOST || !owner.equals(tenant)) {
              found(handle, tenant, epoch, leaves);
              leaves.clear();
            }
            tenant = owner;
            leaves.add(new Leaf(entry.entryId(), entry.hash()));
          }
          found(handle, tenant, epoch, leaves);
        });
  }

  private void found(Handle handle, String tenant, Epoch epoch, List<Leaf> leaves) {
    if (!leaves.isEmpty()) {
      add(handle, new Chain(tenant, epoch, blocks.end(tenant)), Span.FOUND, leaves);
    }
  }

  private int write(Handle handle, Chain chain, Span span, Iterator<StoredEntry> entries) {
    int sealed = 0;
    List<Leaf> leaves = new ArrayList<>();
    while (entries.hasNext() && sealed < MOST_BLOCKS) {
      StoredEntry entry = entries.next();
      leaves.add(new Leaf(entry.entryId(), entry.hash()));
      if (leaves.size() == Block.MOST || !entries.hasNext()) {
        add(handle, chain, new Span(span.from(), span.to(), !entries.hasNext()), leaves);
        sealed++;
        leaves.clear();
      }
    }
    return sealed;
  }

  private void add(Handle handle, Chain chain, Span span, List<Leaf> leaves) {
    Block.Place place = new Block.Place(chain.tenant, chain.number + 1);
    Block.Seal seal = new Block.Seal(now(handle), chain.hash);
    Block block = Block.sealed(place, chain.epoch, span, leaves, seal);
    blocks.insert(handle, block);
    chain.number++;
    chain.hash = block.links().hash();
  }

  /** The clock that dates entries. */
  private static Instant now(Handle handle) {
    return handle.createQuery("select clock_timestamp()").mapTo(Instant.class).one();
  }

  private static Iterator<StoredEntry> rows(Handle handle, String sql, Map<String, Object> values) {
    return handle
        .createQuery(sql)
        .setFetchSize(FETCH)
        .bindMap(values)
        .map((row, context) -> StoredEntries.of(row))
        .iterator();
  }

  private static final class Chain {
    private final String tenant;
    private final Epoch epoch;
    private long number;
    private String hash;

    Chain(String tenant, Epoch epoch, End end) {
      this.tenant = tenant;
      this.epoch = epoch;
      this.number = end.number();
      this.hash = end.hash();
    }
  }
}
