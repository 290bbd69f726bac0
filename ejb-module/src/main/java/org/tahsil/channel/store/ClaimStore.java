package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.store.Columns;

/** The messages of a claim, many at a time. Those in another's hands are left to it. */
@Dependent
public class ClaimStore {
  private static final String END =
      """
      update outbox o
         set state = given.state, attempts = given.attempts::integer, last_error = given.error,
             next_attempt_at = coalesce(given.next::timestamptz, o.next_attempt_at),
             ended_at = case when given.state <> 'QUEUED' then cast(:now as timestamptz) end
        from unnest(:ids, :states, :attempts, :nexts, :errors)
             as given (id, state, attempts, next, error)
       where o.message_id = given.id::uuid
         and o.message_id in (select x.message_id from outbox x
                               where x.message_id = any (cast(:ids as uuid[]))
                                 and x.state = 'RELAYED'
                                 for update skip locked)
      returning o.message_id
      """;

  private final Jdbi jdbi;

  @Inject
  public ClaimStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that there are, whatever their state, unlocked and in no order. */
  public List<Message> read(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OutboxStore.MESSAGE + " where message_id = any (:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> OutboxStore.message(row))
                .list());
  }

  /** Ends what is handed on and not ended yet; returns which messages that were. */
  public Set<UUID> end(List<Ended> ended, Instant now) {
    if (ended.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle ->
            Columns.of(ended)
                .text("ids", Ended::id)
                .text("states", of -> of.as().state())
                .number("attempts", of -> (long) of.as().attempts())
                .text("nexts", of -> of.as().next())
                .text("errors", of -> of.as().error())
                .bindTo(handle.createQuery(END))
                .bind("now", now.toString())
                .mapTo(UUID.class)
                .set());
  }

  /** Lays what is handed on and not ended back until an instant. */
  public void putBack(Collection<UUID> ids, Instant until, Instant now) {
    List<Ended> ended =
        read(ids).stream()
            .map(
                message ->
                    new Ended(
                        message.id(),
                        new Ending(MessageState.QUEUED, message.attempts(), until, null)))
            .toList();
    end(ended, now);
  }

  /** What a message came to. */
  public record Ended(UUID id, Ending as) {}
}
