package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.channel.DeadLetter;
import org.tahsil.shared.id.TenantId;

/** What could not be delivered: dead messages of the outbox, and signals that name no message. */
@Dependent
public class DeadLetterStore {
  private static final String LIST =
      """
      (select message_id as id, type, recipient, attempts, coalesce(last_error, '') as error,
              ended_at as at
         from outbox where tenant_id = :tenant and state = 'DEAD'
        order by ended_at desc limit :limit)
      union all
      (select dead_letter_id, 'SIGNAL', '', deliveries, reason, arrived_at
         from dead_letter where redriven_at is null
        order by arrived_at desc limit :limit)
      order by at desc, id limit :limit
      """;

  private static final String RECORD =
      """
      insert into dead_letter (dead_letter_id, queue_id, content, reason, deliveries, arrived_at)
      values (gen_random_uuid(), :queueId, :content, :reason, :deliveries,
              cast(:now as timestamptz))
      on conflict (queue_id) do nothing
      """;

  private static final String REDRIVE_SIGNAL =
      """
      update dead_letter set redriven_at = cast(:now as timestamptz)
       where dead_letter_id = :id and redriven_at is null
      returning content
      """;

  private final Jdbi jdbi;

  @Inject
  public DeadLetterStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The tenant's dead messages and the signals that no tenant owns, newest first. */
  public List<DeadLetter> list(TenantId tenant, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .map((row, context) -> letter(row))
                .list());
  }

  /** Keeps a signal that names no message; the same one is kept once. */
  public void record(Signal signal, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RECORD)
                .bind("queueId", signal.queueId())
                .bind("content", signal.content().replace("\0", ""))
                .bind("reason", signal.reason())
                .bind("deliveries", signal.deliveries())
                .bind("now", now.toString())
                .execute());
  }

  /** Takes a signal out of the list and returns its text; empty if there is none of this id. */
  public Optional<String> redriveSignal(UUID id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REDRIVE_SIGNAL)
                .bind("id", id)
                .bind("now", now.toString())
                .mapTo(String.class)
                .findOne());
  }

  private static DeadLetter letter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("recipient"),
        row.getInt("attempts"),
        row.getString("error"),
        row.getTimestamp("at").toInstant());
  }

  /** A signal as the queue gave it up. */
  public record Signal(String queueId, String content, String reason, int deliveries) {}
}
