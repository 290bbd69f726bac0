package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.Outbox.StateCount;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Rows of the outbox. */
@Dependent
public class OutboxStore {
  private static final String QUEUE =
      """
      insert into outbox (message_id, tenant_id, customer_id, account_id, type, recipient, language,
                          subject, body, suppress_if_paid, last_posting, state, next_attempt_at,
                          dedupe_key, queued_at, attachment)
      select gen_random_uuid(), tenant, customer_id, account_id, medium, recipient, language,
             subject, body, suppress,
             (select max(p.posting_id) from posting p where p.account_id = given.account_id),
             'QUEUED', cast(:due as timestamptz), key, cast(:now as timestamptz), attachment
        from unnest(:tenants, :customers, :accounts, :recipients, :languages, :subjects, :bodies,
                    :suppress, :keys, :attachments, :media)
             as given(tenant, customer_id, account_id, recipient, language, subject, body,
                      suppress, key, attachment, medium)
       order by tenant, key
      on conflict on constraint outbox_once do nothing
      """;

  private static final String CLAIM =
      """
      update outbox set state = 'RELAYED', relayed_at = cast(:now as timestamptz)
       where message_id in (
             select message_id from outbox
              where type = :medium
                and ((state = 'QUEUED' and next_attempt_at <= cast(:now as timestamptz))
                  or (state = 'RELAYED' and relayed_at <= cast(:lost as timestamptz)))
              order by next_attempt_at
              limit least(:batch, greatest(0, :underway - (
                    select count(*) from outbox
                     where type = :medium and state = 'RELAYED' and relayed_at > cast(:lost as timestamptz))))
                for update skip locked)
      returning message_id
      """;

  /** Whether a payment came after a row of the outbox was written. */
  static final String PAID =
      """
      exists (select from posting p
               where p.account_id = %1$s.account_id and p.kind = 'PAYMENT'
                 and p.posting_id > coalesce(%1$s.last_posting, 0)
                 and not exists (select from posting r where r.reverses = p.posting_id))
      """;

  /** A message with what a sender has to know, before any condition. */
  static final String MESSAGE =
      "select outbox.*, account.portfolio_id, "
          + PAID.formatted("outbox")
          + " as paid_since from outbox left join account using (account_id)";

  private static final String LOCK =
      MESSAGE + " where message_id = :id for update of outbox skip locked";

  private static final String END =
      """
      update outbox
         set state = :state, attempts = :attempts, last_error = :error,
             next_attempt_at = coalesce(cast(:next as timestamptz), next_attempt_at),
             ended_at = case when :ended then cast(:now as timestamptz) end
       where message_id = :id
      """;

  private final Jdbi jdbi;

  @Inject
  public OutboxStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Inserts what is new; returns how many rows that were. */
  public int queue(List<OutboundMail> mails, Instant now, Instant due) {
    if (mails.isEmpty()) {
      return 0;
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(QUEUE)
                .bind("now", now.toString())
                .bind("due", due.toString())
                .bindArray("tenants", String.class, column(mails, mail -> mail.tenant().value()))
                .bindArray("customers", Long.class, column(mails, OutboundMail::customerId))
                .bindArray("accounts", Long.class, column(mails, OutboundMail::accountId))
                .bindArray("recipients", String.class, column(mails, OutboundMail::recipient))
                .bindArray("languages", String.class, column(mails, OutboundMail::language))
                .bindArray("subjects", String.class, column(mails, OutboundMail::subject))
                .bindArray("bodies", String.class, column(mails, OutboundMail::text))
                .bindArray("suppress", Boolean.class, column(mails, OutboundMail::suppressIfPaid))
                .bindArray("keys", String.class, column(mails, OutboundMail::dedupeKey))
                .bindArray("attachments", String.class, column(mails, OutboundMail::attachment))
                .bindArray("media", String.class, column(mails, mail -> mail.medium().name()))
                .execute());
  }

  /**
   * Marks due messages of a medium as handed on and returns them; messages that another server
   * holds are left to it. Those handed on before {@code lost} and not ended since are handed on
   * again.
   *
   * @param batch how many to claim at most
   * @param underway how many may be handed on and not ended at a time: a long queue would outlast
   *     {@code lost}
   */
  public List<UUID> claim(Medium medium, Instant now, Instant lost, int batch, int underway) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("medium", medium.name())
                .bind("now", now.toString())
                .bind("lost", lost.toString())
                .bind("batch", batch)
                .bind("underway", underway)
                .mapTo(UUID.class)
                .list());
  }

  /** The message, locked until the transaction ends; empty if unknown or in another's hands. */
  public Optional<Message> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(LOCK).bind("id", id).map((row, context) -> message(row)).findOne());
  }

  public boolean exists(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select from outbox where message_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  /** Writes what a try came to. */
  public void end(UUID id, Ending ending, Instant now) {
    Instant next = ending.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(END)
                .bind("id", id)
                .bind("state", ending.state().name())
                .bind("attempts", ending.attempts())
                .bind("error", ending.error())
                .bind("next", next == null ? null : next.toString())
                .bind("ended", ending.state() != MessageState.QUEUED)
                .bind("now", now.toString())
                .execute());
  }

  public List<StateCount> states(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select state, count(*) as messages from outbox
                     where tenant_id = :tenant group by state order by state
                    """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new StateCount(row.getString(1), row.getLong(2)))
                .list());
  }

  private static Object[] column(
      List<OutboundMail> mails, Function<OutboundMail, @Nullable Object> field) {
    return mails.stream().map(field).toArray();
  }

  static Message message(ResultSet row) throws SQLException {
    OutboundMail mail =
        new OutboundMail(
            new TenantId(row.getString("tenant_id")),
            row.getObject("customer_id", Long.class),
            row.getObject("account_id", Long.class),
            row.getString("recipient"),
            row.getString("language"),
            row.getString("subject"),
            row.getString("body"),
            row.getBoolean("suppress_if_paid"),
            row.getString("dedupe_key"),
            row.getString("attachment"),
            Medium.valueOf(row.getString("type")));
    Long portfolio = row.getObject("portfolio_id", Long.class);
    return new Message(
        row.getObject("message_id", UUID.class),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getBoolean("paid_since"),
        row.getObject("try_id", UUID.class),
        new Peer(row.getBoolean("repeatable"), row.getBoolean("doubted")),
        portfolio == null ? null : new PortfolioId(portfolio),
        mail);
  }

  /**
   * A message of the outbox.
   *
   * @param attempts failed tries so far
   * @param paidSince whether a payment came after the message was written
   * @param tryId its newest try that reached a sender, null before the first
   */
  public record Message(
      UUID id,
      MessageState state,
      int attempts,
      boolean paidSince,
      @Nullable UUID tryId,
      Peer peer,
      @Nullable PortfolioId portfolio,
      OutboundMail mail) {}

  /**
   * What is known of the peer.
   *
   * @param repeatable whether that of the newest try knows the message again
   * @param doubted whether one that does left an earlier try unanswered
   */
  public record Peer(boolean repeatable, boolean doubted) {}

  /**
   * What a try came to.
   *
   * @param next when to try again, only for QUEUED
   * @param error code of the failure
   */
  public record Ending(
      MessageState state, int attempts, @Nullable Instant next, @Nullable String error) {}
}
