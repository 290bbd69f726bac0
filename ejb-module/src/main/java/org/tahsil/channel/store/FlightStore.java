package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.channel.UnknownMessages.Word;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.id.TenantId;

/** Messages in the hands of senders, and those of which nobody knows what became. */
@Dependent
public class FlightStore {
  private static final String LOST =
      OutboxStore.MESSAGE
          + """
           where state = 'SENDING' and sending_at <= cast(:before as timestamptz)
             and sending_boot = any (:boots)
           order by sending_at limit :limit
             for update of outbox skip locked
          """;

  private static final String LIST =
      """
      select try_id, message_id, type, recipient, coalesce(last_error, '') as cause, ended_at
        from outbox where tenant_id = :tenant and state = 'UNKNOWN'
       order by ended_at, message_id limit :limit
      """;

  private static final String DEPART =
      """
      update outbox o
         set state = 'SENDING', try_id = :try, sending_boot = :boot, peer_ref = :reference,
             parts = :parts, repeatable = :repeatable, receipt_state = null, receipt_at = null,
             sending_at = cast(:now as timestamptz)
       where o.message_id = (select x.message_id from outbox x
                              where x.message_id = :id and x.state = 'RELAYED'
                                for update skip locked)
         and not (o.suppress_if_paid and
      """
          + OutboxStore.PAID.formatted("o")
          + ")";

  private static final String LOCK_CUSTOMER =
      """
      select 1
        from (select pg_advisory_xact_lock(hashtextextended(:name, 0)),
                     set_config('plan_cache_mode', 'force_generic_plan', true)) locked
      """;

  private final Jdbi jdbi;

  @Inject
  public FlightStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Notes that a server start begins to send a message; false: it is not handed on any more, in
   * another's hands, or paid since.
   */
  public boolean depart(UUID message, Leaving leaving, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(DEPART)
                    .bind("id", message)
                    .bind("try", leaving.tryId())
                    .bind("boot", leaving.boot())
                    .bind("reference", Sender.reference(leaving.tryId()))
                    .bind("parts", leaving.parts())
                    .bind("repeatable", leaving.repeatable())
                    .bind("now", now.toString())
                    .execute())
        > 0;
  }

  /** Books that a try was taken, to be told of; false: it is not on its way any more. */
  public boolean arrived(UUID message, UUID tryId, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update outbox set state = 'SENT', attempts = attempts + 1,
                               last_error = null, ended_at = cast(:now as timestamptz),
                               untold = customer_id is not null
                         where message_id = :id and try_id = :try and state = 'SENDING'
                        """)
                    .bind("id", message)
                    .bind("try", tryId)
                    .bind("now", now.toString())
                    .execute())
        > 0;
  }

  /**
   * Lets nobody else begin to send to a customer until the transaction ends. What is asked in the
   * rest of it are look-ups by key, so that the database need not plan them for each value anew.
   */
  public void lockCustomer(long customer) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK_CUSTOMER)
                .bind("name", "contact with " + customer)
                .mapTo(Integer.class)
                .one());
  }

  /** The message of a try, locked as soon as others let go of it; empty if a later try came. */
  public Optional<Message> lock(UUID tryId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OutboxStore.MESSAGE + " where try_id = :try for update of outbox")
                .bind("try", tryId)
                .map((row, context) -> OutboxStore.message(row))
                .findOne());
  }

  /** Which server starts have messages in their hands. */
  public Set<String> senders() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select distinct sending_boot from outbox where state = 'SENDING'")
                .mapTo(String.class)
                .set());
  }

  /** Locks messages that these server starts began to send at an instant or before. */
  public List<Message> inHandsOf(Collection<String> boots, Instant before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOST)
                .bindArray("boots", String.class, boots.toArray())
                .bind("before", before.toString())
                .bind("limit", limit)
                .map((row, context) -> OutboxStore.message(row))
                .list());
  }

  /** The tenant's messages in doubt, longest first. */
  public List<UnknownMessage> list(TenantId tenant, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new UnknownMessage(
                            row.getObject("try_id", UUID.class),
                            row.getObject("message_id", UUID.class),
                            row.getString("type"),
                            row.getString("recipient"),
                            row.getString("cause"),
                            row.getTimestamp("ended_at").toInstant()))
                .list());
  }

  /** Keeps what somebody said of a try, and with that the end of any doubt. */
  public void settle(UUID tryId, UUID message, Word word, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle.execute("update outbox set doubted = false where message_id = ?", message);
          handle
              .createUpdate(
                  """
                    insert into outbox_settlement
                           (try_id, message_id, settled_as, settled_by, reason, settled_at)
                    values (:try, :message, :as, :by, :reason, cast(:now as timestamptz))
                    """)
              .bind("try", tryId)
              .bind("message", message)
              .bind("as", word.finding().name())
              .bind("by", word.by())
              .bind("reason", word.reason())
              .bind("now", now.toString())
              .execute();
        });
  }

  /** As what a try of the tenant was settled; empty if it was not. */
  public Optional<String> settled(TenantId tenant, UUID tryId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select settled_as from outbox_settlement s join outbox using (message_id)
                     where s.try_id = :try and tenant_id = :tenant
                    """)
                .bind("try", tryId)
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .findOne());
  }

  /** Notes that a try with a peer that knows messages again was not answered. */
  public void doubt(UUID message) {
    jdbi.useHandle(
        handle -> handle.execute("update outbox set doubted = true where message_id = ?", message));
  }

  /**
   * A try that begins.
   *
   * @param parts of a text, null for other messages
   * @param repeatable whether its peer knows the message again
   */
  public record Leaving(UUID tryId, String boot, @Nullable Integer parts, boolean repeatable) {}
}
