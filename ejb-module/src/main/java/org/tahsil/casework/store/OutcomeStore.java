package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Times;

/** What came of contacts: appended, never changed. */
@ApplicationScoped
public class OutcomeStore {

  private static final String OUTCOMES =
      """
      select o.*, a.account_ref, c.outcome_id as corrected_by
      from contact_outcome o join account a using (account_id)
        left join contact_outcome c on c.corrects = o.outcome_id
      where o.portfolio_id = :portfolio
      """;

  private static final String ADD =
      """
      insert into contact_outcome (portfolio_id, customer_id, account_id, case_id, kind, channel,
          at, amount_minor, promised_on, callback_at, item_ref, dispute_reason, hold_key, arrangement_key, note,
          source_ref, corrects, told_by, told_on)
      values (:portfolio, :customer, :account, :case, :kind, :channel, :at, :amount,
          :promised::date, :callback::timestamptz, :item, :dispute_reason, :hold::uuid, :promise::uuid, :note,
          :source_ref, :corrects, :by, :on)
      on conflict (portfolio_id, source_ref) do nothing
      returning outcome_id
      """;

  /** Among those that stand, the latest contact decides; of two of one instant the later told. */
  private static final String NEWEST =
      """
      select not exists (
        select from contact_outcome m join contact_outcome o using (customer_id, portfolio_id)
        where m.outcome_id = :outcome and (o.at, o.outcome_id) > (m.at, m.outcome_id)
          and not exists (select from contact_outcome c where c.corrects = o.outcome_id))
      """;

  @Inject private Jdbi jdbi;

  /** What goes with a told outcome. */
  public record Entry(
      Account account,
      @Nullable Long caseId,
      NewOutcome told,
      Instant at,
      @Nullable UUID hold,
      @Nullable UUID promise,
      String by,
      LocalDate on) {}

  /** The key of the new outcome; empty if its source reference was used meanwhile. */
  public Optional<Long> add(Portfolio portfolio, Entry entry) {
    NewOutcome told = entry.told();
    Money amount = told.amount();
    ItemRef item = told.item();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ADD)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", entry.account().customerId())
                .bind("account", entry.account().id())
                .bind("case", entry.caseId())
                .bind("kind", told.kind().name())
                .bind("channel", told.channel())
                .bind("at", entry.at())
                .bind("amount", amount == null ? null : (Long) amount.minor())
                .bind("promised", told.promisedOn())
                .bind("callback", told.callbackAt())
                .bind("item", item == null ? null : item.value())
                .bind("dispute_reason", told.disputeReason())
                .bind("hold", entry.hold())
                .bind("promise", entry.promise())
                .bind("note", told.note())
                .bind("source_ref", told.sourceRef())
                .bind("corrects", told.corrects())
                .bind("by", entry.by())
                .bind("on", entry.on())
                .mapTo(Long.class)
                .findOne());
  }

  /** Outcomes of one customer come one after the other. */
  public void lock(long customerId) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select 1 from customer where customer_id = :customer for no key update")
                .bind("customer", customerId)
                .mapTo(Integer.class)
                .findOne());
  }

  /** Whether no later contact of the customer was told in the portfolio, and stands. */
  public boolean isNewest(long id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(NEWEST).bind("outcome", id).mapTo(Boolean.class).one());
  }

  /** How many outcomes were told of a customer. */
  public long count(long customerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from contact_outcome where customer_id = :customer")
                .bind("customer", customerId)
                .mapTo(Long.class)
                .one());
  }

  public Optional<Outcome> find(Portfolio portfolio, long id) {
    return one(portfolio, " and o.outcome_id = :key", id);
  }

  /** The outcome that a dialler told under its own number. */
  public Optional<Outcome> bySource(Portfolio portfolio, String sourceRef) {
    return one(portfolio, " and o.source_ref = :key", sourceRef);
  }

  private Optional<Outcome> one(Portfolio portfolio, String condition, Object key) {
    return jdbi.withHandle(
        handle ->
            listed(
                    handle
                        .createQuery(OUTCOMES + condition)
                        .bind("portfolio", portfolio.id().value())
                        .bind("key", key),
                    portfolio)
                .stream()
                .findFirst());
  }

  /** Newest first. */
  public List<Outcome> of(Portfolio portfolio, CustomerRef customer, int limit) {
    return jdbi.withHandle(
        handle ->
            listed(
                handle
                    .createQuery(
                        OUTCOMES
                            + """
                            and o.customer_id = (select customer_id from customer
                              where tenant_id = :tenant and customer_ref = :customer)
                            order by o.outcome_id desc limit :limit
                            """)
                    .bind("portfolio", portfolio.id().value())
                    .bind("tenant", portfolio.tenant().value())
                    .bind("customer", customer.value())
                    .bind("limit", limit),
                portfolio));
  }

  private static List<Outcome> listed(Query query, Portfolio portfolio) {
    return query.map((row, context) -> outcome(row, portfolio)).list();
  }

  private static Outcome outcome(ResultSet row, Portfolio portfolio) throws SQLException {
    Long amount = row.getObject("amount_minor", Long.class);
    String item = row.getString("item_ref");
    NewOutcome told =
        new NewOutcome(
            new AccountRef(row.getString("account_ref")),
            OutcomeKind.valueOf(row.getString("kind")),
            row.getString("channel"),
            Times.instant(row, "at"),
            amount == null ? null : Money.ofMinor(amount, portfolio.currency()),
            row.getObject("promised_on", LocalDate.class),
            Times.instant(row, "callback_at"),
            item == null ? null : new ItemRef(item),
            row.getString("dispute_reason"),
            row.getString("note"),
            row.getString("source_ref"),
            row.getObject("corrects", Long.class));
    return new Outcome(
        row.getLong("outcome_id"),
        row.getObject("case_id", Long.class),
        told,
        row.getTimestamp("at").toInstant(),
        row.getObject("hold_key", UUID.class),
        row.getObject("arrangement_key", UUID.class),
        row.getObject("corrected_by", Long.class),
        row.getString("told_by"),
        row.getObject("told_on", LocalDate.class));
  }
}
