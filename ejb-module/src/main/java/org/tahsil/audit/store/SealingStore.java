package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.audit.domain.Epoch;

/** How far sealing is, and the locks by which one server at a time seals. */
@Dependent
public class SealingStore {
  private static final String LOCK = "hashtextextended('seal the timeline', 0)";

  /** Who appends waits behind a lock that waits: not for longer than this. */
  private static final String PATIENCE = "set local lock_timeout = '3s'";

  private final Jdbi jdbi;
  private final LongSupplier cluster;

  @Inject
  public SealingStore(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.cluster = () -> number("select system_identifier from pg_control_system()");
  }

  /** On a cluster that is said to be another one. */
  SealingStore(Jdbi jdbi, LongSupplier cluster) {
    this.jdbi = jdbi;
    this.cluster = cluster;
  }

  /**
   * How far sealing is.
   *
   * @param sealedTo all transactions before are sealed
   */
  public record Progress(Epoch epoch, long sealedTo) {}

  /** Takes the lock to the transaction's end unless another one has it. */
  public boolean lockIfFree() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .mapTo(Boolean.class)
                .one());
  }

  /** Waits for the lock and has it to the transaction's end. */
  public void lock() {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from (select pg_advisory_xact_lock(" + LOCK + ")) as locked")
                .mapTo(Integer.class)
                .one());
  }

  /** Keeps everybody from appending until this transaction ends, which must be soon. */
  public void lockAppending() {
    jdbi.useHandle(
        handle -> {
          handle.execute(PATIENCE);
          handle.execute("lock table timeline_entry in share row exclusive mode");
        });
  }

  /** The identifier of the database cluster that runs. */
  public long cluster() {
    return cluster.getAsLong();
  }

  /** All transactions with lesser numbers are over: committed and seen, or rolled back. */
  public long horizon() {
    return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
  }

  /** The greatest number of an entry; 0 if there is none. */
  public long lastEntry() {
    return number("select coalesce(max(entry_id), 0) from timeline_entry");
  }

  /** How far sealing is; empty before it began. */
  public Optional<Progress> progress() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select cluster, above, sealed_to from audit_sealing")
                .map(
                    (row, context) ->
                        new Progress(
                            new Epoch(row.getLong("cluster"), row.getLong("above")),
                            row.getLong("sealed_to")))
                .findOne());
  }

  /** Begins an epoch. */
  public void begin(Epoch epoch) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_sealing (cluster, above, sealed_to)
                    values (:cluster, :above, 0)
                    on conflict (only_one) do update set cluster = excluded.cluster,
                      above = excluded.above, sealed_to = 0
                    """)
                .bind("cluster", epoch.cluster())
                .bind("above", epoch.above())
                .execute());
  }

  /** Notes that all of a round is sealed. */
  public void reached(Goal goal) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update audit_sealing set sealed_to = greatest(sealed_to, :to)
                    where cluster = :cluster and above = :above
                    """)
                .bind("cluster", goal.epoch().cluster())
                .bind("above", goal.epoch().above())
                .bind("to", goal.to())
                .execute());
  }

  /** Tenants that have an entry in a round. */
  public List<String> tenants(Goal goal) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct c.tenant_id from timeline_entry e join customer c
                      using (customer_id)
                    where e.written_by >= :from and e.written_by < :to and e.entry_id > :above
                    order by 1
                    """)
                .bind("from", goal.from())
                .bind("to", goal.to())
                .bind("above", goal.epoch().above())
                .mapTo(String.class)
                .list());
  }

  private long number(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
