package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.InboundText;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Replies.Word;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Times;

/** Texts that came in, and whose addresses they came from. */
@ApplicationScoped
public class InboundTextStore {
  private static final int MOST = 1000;

  private static final String SENDERS =
      """
      select c.customer_id, c.customer_ref, c.language, c.country, c.phone, c.email,
             coalesce((select array_agg(distinct a.portfolio_id order by a.portfolio_id)
                         from account a where a.customer_id = c.customer_id),
                      (select array_agg(p.portfolio_id order by p.portfolio_id)
                         from portfolio p where p.tenant_id = c.tenant_id)) as portfolios
        from customer c
       where c.tenant_id = :tenant
         and (right(regexp_replace(c.phone, '[^0-9]', '', 'g'), 7) = :ending
              or lower(c.email) = :ending)
       order by c.customer_id limit :most for no key update of c
      """;

  @Inject private Jdbi jdbi;

  /**
   * Customers whose number or mail address may end so; they are locked in the order of their keys.
   */
  public List<Sender> senders(TenantId tenant, String ending) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SENDERS)
                .bind("tenant", tenant.value())
                .bind("ending", ending)
                .bind("most", MOST)
                .map((row, context) -> sender(row))
                .list());
  }

  /** Keeps a text; empty: its reference is known. */
  public Optional<Long> add(New text) {
    InboundText came = text.came();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into inbound_text (tenant_id, medium, reference, sender, ending, body,
                        at, since, word, customers, told_by)
                    values (:tenant, :medium, :reference, :sender, :ending, :body, :at, :since,
                        :word, :customers, :by)
                    on conflict on constraint inbound_text_once do nothing returning text_id
                    """)
                .bind("tenant", came.tenant().value())
                .bind("medium", came.medium())
                .bind("reference", came.reference())
                .bind("sender", came.sender())
                .bind("ending", text.ending())
                .bind("body", came.text())
                .bind("at", came.at())
                .bind("since", text.since())
                .bind("word", text.word() == null ? null : text.word().name())
                .bind("customers", text.customers())
                .bind("by", text.by())
                .mapTo(Long.class)
                .findOne());
  }

  /** The key of the text that is known under a reference, if it is the same one. */
  public Optional<Long> same(InboundText text) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select text_id from inbound_text
                     where tenant_id = :tenant and medium = :medium and reference = :reference
                       and sender = :sender and body = :body
                    """)
                .bind("tenant", text.tenant().value())
                .bind("medium", text.medium())
                .bind("reference", text.reference())
                .bind("sender", text.sender())
                .bind("body", text.text())
                .mapTo(Long.class)
                .findOne());
  }

  /** Opt-outs of senders whom nobody knew, by addresses that may be theirs, the earliest first. */
  public List<CustomerFact> ofNobody(TenantId tenant, Collection<String> endings) {
    if (endings.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select medium, sender, since from inbound_text
                     where tenant_id = :tenant and ending = any (:endings)
                       and word = 'STOP' and customers = 0
                     order by text_id
                    """)
                .bind("tenant", tenant.value())
                .bindArray("endings", String.class, endings.toArray())
                .map((row, context) -> optOut(row))
                .list());
  }

  private static CustomerFact optOut(ResultSet row) throws SQLException {
    return new CustomerFact(
        FactKind.OPT_OUT,
        ContactChannel.valueOf(row.getString("medium")),
        row.getString("sender"),
        null,
        true,
        Times.certain(row, "since"),
        null,
        null);
  }

  private static Sender sender(ResultSet row) throws SQLException {
    return new Sender(
        row.getLong("customer_id"),
        new CustomerRef(row.getString("customer_ref")),
        Arrays.stream((Long[]) row.getArray("portfolios").getArray())
            .map(PortfolioId::new)
            .toList(),
        row.getString("language"),
        new Points(row.getString("country"), row.getString("phone"), row.getString("email")));
  }

  /**
   * A customer who may have sent a text.
   *
   * @param portfolios of the customer's accounts; where there is none, all of the tenant
   */
  public record Sender(
      long id,
      CustomerRef ref,
      List<PortfolioId> portfolios,
      @Nullable String language,
      Points points) {}

  /** Where a customer can be reached. */
  public record Points(@Nullable String country, @Nullable String phone, @Nullable String email) {}

  /** A text to be kept. */
  public record New(
      InboundText came,
      String ending,
      Instant since,
      @Nullable Word word,
      int customers,
      String by) {}
}
