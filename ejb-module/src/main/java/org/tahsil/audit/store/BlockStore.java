package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Head;
import org.tahsil.audit.domain.Leaf;
import org.tahsil.audit.domain.Span;
import org.tahsil.shared.store.Times;

/** The blocks and the end of each chain. */
@Dependent
public class BlockStore {
  private static final HexFormat HEX = HexFormat.of();

  private static final String INSERT =
      """
      insert into audit_block (tenant_id, block_no, cluster, above, span_from, span_to, complete,
        entry_ids, hashes, hash_before, hash, sealed_at)
      values (:tenant, :number, :cluster, :above, :from, :to, :complete, :entries, :hashes,
        :before, :hash, :sealed)
      """;

  private static final String LAST =
      """
      select block_no, cluster, above, span_from, span_to, complete, hash,
        entry_ids[cardinality(entry_ids)] as last_entry
      from audit_block where tenant_id = :tenant order by block_no desc limit 1
      """;

  private static final String HEADS =
      """
      select t.tenant_id, b.block_no, b.hash, b.sealed_at from tenant t cross join lateral (
        select block_no, hash, sealed_at from audit_block b where b.tenant_id = t.tenant_id
        order by block_no desc limit 1) b
      order by t.tenant_id
      """;

  private final Jdbi jdbi;

  @Inject
  public BlockStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The end of a chain.
   *
   * @param lastEntry number of the last sealed entry
   */
  public record End(long number, Epoch epoch, Span span, long lastEntry, String hash) {

    /** Before the first block. */
    public static final End NONE = new End(0, new Epoch(0, 0), Span.FOUND, 0, Block.beginning());
  }

  /** The end of a tenant's chain. */
  public End end(String tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LAST)
                .bind("tenant", tenant)
                .map((row, context) -> end(row))
                .findOne()
                .orElse(End.NONE));
  }

  /** The heads of all chains, to be exported. */
  public List<Head> heads(Instant now) {
    return jdbi.withHandle(
        handle -> handle.createQuery(HEADS).map((row, context) -> head(row, now)).list());
  }

  /** The head of one tenant's chain; empty before its first block. */
  public Optional<Head> head(String tenant, Instant now) {
    return heads(now).stream().filter(head -> head.tenant().equals(tenant)).findFirst();
  }

  /** Writes a block behind the others. */
  void insert(Handle handle, Block block) {
    List<Leaf> leaves = block.leaves();
    handle
        .createUpdate(INSERT)
        .bind("tenant", block.place().tenant())
        .bind("number", block.place().number())
        .bind("cluster", block.epoch().cluster())
        .bind("above", block.epoch().above())
        .bind("from", block.span().from())
        .bind("to", block.span().to())
        .bind("complete", block.span().complete())
        .bindArray("entries", Long.class, leaves.stream().map(Leaf::entryId).toArray())
        .bind("hashes", HEX.parseHex(leaves.stream().map(Leaf::hash).collect(Collectors.joining())))
        .bind("before", HEX.parseHex(block.links().before()))
        .bind("hash", HEX.parseHex(block.links().hash()))
        .bind("sealed", block.sealedAt())
        .execute();
  }

  private static End end(ResultSet row) throws SQLException {
    return new End(
        row.getLong("block_no"),
        new Epoch(row.getLong("cluster"), row.getLong("above")),
        new Span(row.getLong("span_from"), row.getLong("span_to"), row.getBoolean("complete")),
        row.getLong("last_entry"),
        HEX.formatHex(row.getBytes("hash")));
  }

  private static Head head(ResultSet row, Instant now) throws SQLException {
    return new Head(
        row.getString("tenant_id"),
        row.getLong("block_no"),
        HEX.formatHex(row.getBytes("hash")),
        Times.certain(row, "sealed_at"),
        now);
  }
}
