package org.tahsil.audit.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Evidence;
import org.tahsil.audit.domain.Leaf;
import org.tahsil.audit.domain.Span;
import org.tahsil.audit.domain.StoredEntry;
import org.tahsil.shared.store.Times;

/** Reads what is sealed out of the database and changes nothing there. */
public final class DatabaseEvidence implements Evidence {
  private static final HexFormat HEX = HexFormat.of();
  private static final int HASH_BYTES = 32;
  private static final int PAGE = 10_000;

  private static final String BLOCK =
      """
      select tenant_id, block_no, cluster, above, span_from, span_to, complete, entry_ids, hashes,
        hash_before, hash, sealed_at
      from audit_block where tenant_id = :tenant and block_no > :after order by block_no limit 1
      """;

  private static final String ENTRIES =
      "select "
          + StoredEntries.COLUMNS
          + " from timeline_entry e left join customer c using (customer_id)"
          + " where e.entry_id = any(:entries)";

  private static final String WAITING =
      "select "
          + StoredEntries.COLUMNS
          + " from timeline_entry e left join customer c using (customer_id)"
          + " where (cast(:tenant as text) is null or c.tenant_id = :tenant) and not exists (select"
          + " from (select unnest(entry_ids) as entry_id from audit_block) sealed"
          + " where sealed.entry_id = e.entry_id) and e.entry_id > :after"
          + " order by e.entry_id limit "
          + PAGE;

  private final Handle handle;
  private final @Nullable String tenant;

  /**
   * @param tenant whose chain; null for all
   */
  public DatabaseEvidence(Handle handle, @Nullable String tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /**
   * A connection that sees one moment and can write nothing.
   *
   * @param login user and password; the URL may tell them as well
   * @throws SQLException if the database does not let us in
   */
  public static Handle open(String url, Properties login) throws SQLException {
    Connection connection = DriverManager.getConnection(url, login);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return Jdbi.create(connection).open();
  }

  @Override
  public void read(Reader reader) {
    present().ifPresent(reader::present);
    tenants().forEach(one -> chain(one, reader));
    List<StoredEntry> waiting = waiting(Long.MIN_VALUE);
    while (!waiting.isEmpty()) {
      waiting.forEach(reader::waiting);
      waiting =
          waiting.size() < PAGE ? List.of() : waiting(waiting.get(waiting.size() - 1).entryId());
    }
  }

  private List<StoredEntry> waiting(long after) {
    return handle
        .createQuery(WAITING)
        .bind("tenant", tenant)
        .bind("after", after)
        .map((row, context) -> StoredEntries.of(row))
        .list();
  }

  private void chain(String owner, Reader reader) {
    Optional<Block> block = after(owner, 0);
    while (block.isPresent()) {
      reader.block(block.get(), entries(block.get()));
      block = after(owner, block.get().place().number());
    }
  }

  private Optional<Epoch> present() {
    return handle
        .createQuery("select cluster, above from audit_sealing")
        .map((row, context) -> new Epoch(row.getLong("cluster"), row.getLong("above")))
        .findOne();
  }

  private List<String> tenants() {
    return tenant != null
        ? List.of(tenant)
        : handle
            .createQuery("select tenant_id from audit_block group by tenant_id order by tenant_id")
            .mapTo(String.class)
            .list();
  }

  private Optional<Block> after(String owner, long number) {
    return handle
        .createQuery(BLOCK)
        .bind("tenant", owner)
        .bind("after", number)
        .map((row, context) -> block(row))
        .findOne();
  }

  private List<StoredEntry> entries(Block block) {
    return handle
        .createQuery(ENTRIES)
        .bindArray("entries", Long.class, block.leaves().stream().map(Leaf::entryId).toArray())
        .map((row, context) -> StoredEntries.of(row))
        .list();
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(
        new Block.Place(row.getString("tenant_id"), row.getLong("block_no")),
        new Epoch(row.getLong("cluster"), row.getLong("above")),
        new Span(row.getLong("span_from"), row.getLong("span_to"), row.getBoolean("complete")),
        leaves((Long[]) row.getArray("entry_ids").getArray(), row.getBytes("hashes")),
        Times.certain(row, "sealed_at"),
        new Block.Links(
            HEX.formatHex(row.getBytes("hash_before")), HEX.formatHex(row.getBytes("hash"))));
  }

  /** Hashes that somebody cut off count as zeros. */
  private static List<Leaf> leaves(Long[] entries, byte[] hashes) {
    byte[] all = Arrays.copyOf(hashes, entries.length * HASH_BYTES);
    List<Leaf> leaves = new ArrayList<>(entries.length);
    for (int place = 0; place < entries.length; place++) {
      int from = place * HASH_BYTES;
      leaves.add(new Leaf(entries[place], HEX.formatHex(all, from, from + HASH_BYTES)));
    }
    return leaves;
  }
}
