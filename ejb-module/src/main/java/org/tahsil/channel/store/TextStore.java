package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.channel.domain.TextReceipt;
import org.tahsil.channel.domain.TextReply;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Parts of texts that gateways took, their receipts, and what customers wrote back. */
@Dependent
public class TextStore {
  private static final String LOCK =
      """
      select count(*) from (
        select pg_advisory_xact_lock(hashtextextended('text ' || name, 0))
          from (select name from unnest(:names) as n (name) order by name) sorted) locked
      """;

  private static final String TAKE =
      """
      insert into text_part (try_id, message_id, gateway, peer_id, taken_at)
      select :try, message_id, :gateway, :peer, cast(:now as timestamptz)
        from outbox where try_id = :try
      on conflict do nothing
      """;

  /** A gateway may give the same id again after long: the newest part has it. */
  private static final String TRY_OF =
      """
      select try_id from text_part
       where gateway = :gateway and peer_id = :peer
       order by taken_at desc limit 1
      """;

  private static final String UNANSWERED =
      """
      select try_id from outbox
       where type = 'SMS' and state in ('SENDING', 'UNKNOWN') and peer_ref = :reference
         and sending_at >= cast(:since as timestamptz)
         and regexp_replace(recipient, '[^0-9]', '', 'g') = regexp_replace(:from, '[^0-9]', '', 'g')
       limit 2
      """;

  private static final String RECEIPTS =
      """
      select p.gateway || ' ' || p.peer_id as part, r.state
        from text_part p
        left join text_receipt r on r.gateway = p.gateway and r.peer_id = p.peer_id
             and r.received_at >= p.taken_at - interval '1 hour'
       where p.try_id = :try order by p.taken_at, p.peer_id, r.receipt_id
      """;

  private static final String PARTY =
      """
      select o.tenant_id, o.customer_id, o.account_id, a.portfolio_id
        from outbox o left join account a using (account_id)
       where o.type = 'SMS' and o.queued_at >= cast(:since as timestamptz)
         and regexp_replace(o.recipient, '[^0-9]', '', 'g')
             = regexp_replace(:from, '[^0-9]', '', 'g')
       order by o.queued_at desc limit 1
      """;

  private static final String KEEP_REPLY =
      """
      insert into text_received (received_id, tenant_id, customer_id, account_id, gateway,
                                 from_number, to_number, content, received_at)
      values (:id, :tenant, :customer, :account, :gateway, :from, :to, :text,
              cast(:now as timestamptz))
      """;

  private final Jdbi jdbi;

  @Inject
  public TextStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Lets nobody else look at these parts or numbers until the transaction ends. */
  public void lock(Collection<String> names) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK)
                .bindArray("names", String.class, names.toArray())
                .mapTo(Long.class)
                .one());
  }

  /** Notes that a gateway has a part of a try; the same part is noted once. */
  public void take(UUID tryId, String gateway, String peerId, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(TAKE)
                .bind("try", tryId)
                .bind("gateway", gateway)
                .bind("peer", peerId)
                .bind("now", now.toString())
                .execute());
  }

  /** Keeps a receipt, also one that says what another said. */
  public void keep(TextReceipt receipt, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into text_receipt (gateway, peer_id, state, error, received_at)
                    values (:gateway, :peer, :state, :error, cast(:now as timestamptz))
                    """)
                .bind("gateway", receipt.gateway())
                .bind("peer", receipt.peerId())
                .bind("state", receipt.state().name())
                .bind("error", receipt.error())
                .bind("now", now.toString())
                .execute());
  }

  /** The try of a part. */
  public Optional<UUID> tryOf(String gateway, String peerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TRY_OF)
                .bind("gateway", gateway)
                .bind("peer", peerId)
                .mapTo(UUID.class)
                .findOne());
  }

  /** The one try to a number under a reference whose answer is missing; empty if two fit. */
  public Optional<UUID> unanswered(String from, int reference, Instant since) {
    List<UUID> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(UNANSWERED)
                    .bind("from", from)
                    .bind("reference", reference)
                    .bind("since", since.toString())
                    .mapTo(UUID.class)
                    .list());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The receipts of each part of a try that a gateway took. */
  public Map<String, List<ReceiptState>> receipts(UUID tryId) {
    Map<String, List<ReceiptState>> receipts = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(RECEIPTS)
                .bind("try", tryId)
                .map((row, context) -> new String[] {row.getString("part"), row.getString("state")})
                .forEach(
                    row -> {
                      List<ReceiptState> part =
                          receipts.computeIfAbsent(row[0], name -> new ArrayList<>());
                      if (row[1] != null) {
                        part.add(ReceiptState.valueOf(row[1]));
                      }
                    }));
    return receipts;
  }

  /** Of how many parts the text of a try is; 1 if the try is not the newest. */
  public int parts(UUID tryId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(max(parts), 1) from outbox where try_id = :try")
                .bind("try", tryId)
                .mapTo(Integer.class)
                .one());
  }

  /** Notes the text's own state; whether that is news. */
  public boolean mark(UUID message, ReceiptState state, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update outbox set receipt_state = :state,
                               receipt_at = cast(:now as timestamptz)
                         where message_id = :id and receipt_state is distinct from :state
                        """)
                    .bind("id", message)
                    .bind("state", state.name())
                    .bind("now", now.toString())
                    .execute())
        > 0;
  }

  /** To whom the newest text to a number was. */
  public Optional<Party> party(String from, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PARTY)
                .bind("from", from)
                .bind("since", since.toString())
                .map(
                    (row, context) -> {
                      Long portfolio = row.getObject("portfolio_id", Long.class);
                      return new Party(
                          new TenantId(row.getString("tenant_id")),
                          row.getObject("customer_id", Long.class),
                          row.getObject("account_id", Long.class),
                          portfolio == null ? null : new PortfolioId(portfolio));
                    })
                .findOne());
  }

  /** Whether the same came from the same number since. */
  public boolean isRepeated(TextReply reply, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from text_received
                     where from_number = :from and gateway = :gateway and to_number = :to
                       and content = :text and received_at >= cast(:since as timestamptz))
                    """)
                .bind("from", reply.from())
                .bind("gateway", reply.gateway())
                .bind("to", reply.to())
                .bind("text", reply.text())
                .bind("since", since.toString())
                .mapTo(Boolean.class)
                .one());
  }

  /** Keeps a customer's text. */
  public void keep(UUID id, TextReply reply, @Nullable Party party, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(KEEP_REPLY)
                .bind("id", id)
                .bind("tenant", party == null ? null : party.tenant().value())
                .bind("customer", party == null ? null : party.customerId())
                .bind("account", party == null ? null : party.accountId())
                .bind("gateway", reply.gateway())
                .bind("from", reply.from())
                .bind("to", reply.to())
                .bind("text", reply.text())
                .bind("now", now.toString())
                .execute());
  }

  /** To whom a text was. */
  public record Party(
      TenantId tenant,
      @Nullable Long customerId,
      @Nullable Long accountId,
      @Nullable PortfolioId portfolio) {}
}
