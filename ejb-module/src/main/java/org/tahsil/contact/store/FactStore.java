package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts.Telling;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.ToldFact;
import org.tahsil.shared.store.Times;

/** Facts of customers. Those of debts in another portfolio are not seen from this one. */
@ApplicationScoped
public class FactStore {
  private static final int MOST = 500;
  private static final String SELECT =
      """
      select f.*, a.account_ref from contact_fact f left join account a using (account_id)
       where f.customer_id = any (:customers)
         and (f.account_id is null or a.portfolio_id = :portfolio)
      """;

  @Inject private Jdbi jdbi;

  /** By customer, in the order in which they were told. */
  public Map<Long, List<CustomerFact>> of(Portfolio portfolio, Collection<Long> customers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by f.fact_id")
                .bindArray("customers", Long.class, customers.toArray())
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> Map.entry(row.getLong("customer_id"), fact(row)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /** Of one customer, the newest first. */
  public List<ToldFact> told(Portfolio portfolio, long customer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by f.fact_id desc limit :most")
                .bindArray("customers", Long.class, new Object[] {customer})
                .bind("portfolio", portfolio.id().value())
                .bind("most", MOST)
                .map((row, context) -> told(row))
                .list());
  }

  /** Appends a fact unless it is known. */
  public void add(long customer, @Nullable Long account, CustomerFact fact, Telling telling) {
    ContactChannel channel = fact.channel();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_fact (customer_id, account_id, kind, channel, address,
                        stands, since, until, detail, source, told_by)
                    values (:customer, :account, :kind, :channel, :address, :stands, :since,
                        :until, :detail, :source, :by)
                    on conflict on constraint contact_fact_once do nothing
                    """)
                .bind("customer", customer)
                .bind("account", account)
                .bind("kind", fact.kind().name())
                .bind("channel", channel == null ? null : channel.name())
                .bind("address", fact.address())
                .bind("stands", fact.stands())
                .bind("since", fact.since())
                .bind("until", fact.until())
                .bind("detail", fact.detail())
                .bind("source", telling.source())
                .bind("by", telling.by())
                .execute());
  }

  private static ToldFact told(ResultSet row) throws SQLException {
    return new ToldFact(
        row.getLong("fact_id"),
        fact(row),
        row.getString("source"),
        row.getString("told_by"),
        Times.certain(row, "recorded_at"),
        null);
  }

  private static CustomerFact fact(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new CustomerFact(
        FactKind.valueOf(row.getString("kind")),
        channel == null ? null : ContactChannel.valueOf(channel),
        row.getString("address"),
        row.getString("account_ref"),
        row.getBoolean("stands"),
        Times.certain(row, "since"),
        Times.instant(row, "until"),
        row.getString("detail"));
  }
}
