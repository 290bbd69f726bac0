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
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.CallEvent;
import org.tahsil.channel.CallOutcome;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.store.Times;

/** What was told of calls, and when each counts as a contact. */
@Dependent
public class CallEventStore {
  /** Events of a call that are kept. */
  public static final int MOST = 500;

  private static final String KEEP =
      """
      insert into call_event (message_id, event_id, kind, at, step, digits, granted, outcome,
                              seconds, received_at)
      select :message, :id, :kind, cast(:at as timestamptz), :step, :digits, :granted, :outcome,
             :seconds, cast(:now as timestamptz)
       where (select count(*) from call_event where message_id = :message) < :most
      on conflict do nothing
      """;

  private final Jdbi jdbi;

  @Inject
  public CallEventStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A call, locked as soon as others let go of it; empty: there is none. */
  public Optional<Message> lock(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    OutboxStore.MESSAGE
                        + " where message_id = :id and type = 'IVR' for update of outbox")
                .bind("id", message)
                .map((row, context) -> OutboxStore.message(row))
                .findOne());
  }

  /** Keeps an event of a locked call; false: it is kept already, or {@link #MOST} others are. */
  public boolean keep(UUID message, CallEvent event, Instant now) {
    CallOutcome outcome = event.outcome();
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(KEEP)
                    .bind("message", message)
                    .bind("id", event.id())
                    .bind("kind", event.kind().name())
                    .bind("at", event.at().toString())
                    .bind("step", event.step())
                    .bind("digits", event.digits())
                    .bind("granted", event.granted())
                    .bind("outcome", outcome == null ? null : outcome.name())
                    .bind("seconds", event.seconds())
                    .bind("now", now.toString())
                    .bind("most", MOST)
                    .execute())
        > 0;
  }

  /** Whether a call's event is kept. */
  public boolean isKept(UUID message, String event) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select from call_event"
                        + " where message_id = :message and event_id = :event)")
                .bind("message", message)
                .bind("event", event)
                .mapTo(Boolean.class)
                .one());
  }

  /** All that was told of a call, in the order in which it happened. */
  public List<CallEvent> of(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from call_event where message_id = :message order by at, event_id")
                .bind("message", message)
                .map((row, context) -> event(row))
                .list());
  }

  /** Whether anything was told of a call. */
  public boolean isTold(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select from call_event where message_id = :message)")
                .bind("message", message)
                .mapTo(Boolean.class)
                .one());
  }

  /** Notes when a call counts as a contact; false: that was noted before. */
  public boolean begin(UUID message, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "insert into call_contact (message_id, at) values (?, cast(? as timestamptz))"
                        + " on conflict do nothing",
                    message,
                    at.toString())
                > 0);
  }

  /** When a call counts as a contact. */
  public Instant begun(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select at from call_contact where message_id = :message")
                .bind("message", message)
                .map((row, context) -> Times.certain(row, "at"))
                .one());
  }

  private static CallEvent event(ResultSet row) throws SQLException {
    return new CallEvent(
        row.getString("event_id"),
        CallEvent.Kind.valueOf(row.getString("kind")),
        Times.certain(row, "at"),
        row.getString("step"),
        row.getString("digits"),
        row.getObject("granted", Boolean.class),
        outcome(row.getString("outcome")),
        row.getObject("seconds", Integer.class));
  }

  private static @Nullable CallOutcome outcome(@Nullable String name) {
    return name == null ? null : CallOutcome.valueOf(name);
  }
}
