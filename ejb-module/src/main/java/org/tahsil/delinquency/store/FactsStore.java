package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.delinquency.domain.ReferenceFacts;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;

/** Items and postings as they are, without any derived column: what the reference may know. */
@ApplicationScoped
public class FactsStore {

  private static final String CLAIMS =
      """
      select account_id, item_no, item_ref, issued_on, due_on, amount_minor from item
      where account_id = any(:accounts)
      """;

  private static final String PAYMENTS =
      """
      select p.account_id, p.posting_id, p.payment_ref, p.value_on, p.amount_minor, p.named_item_ref,
          r.posting_id is not null as reversed
      from posting p left join posting r on r.reverses = p.posting_id
      where p.account_id = any(:accounts) and p.kind = 'PAYMENT'
      """;

  @Inject private Jdbi jdbi;

  /** The facts of each of these accounts, in two queries. */
  public Map<Long, ReferenceFacts> of(Collection<Long> accounts) {
    Map<Long, ReferenceFacts> facts = new TreeMap<>();
    accounts.forEach(
        account -> facts.put(account, new ReferenceFacts(new ArrayList<>(), new ArrayList<>())));
    Long[] keys = accounts.toArray(Long[]::new);
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(CLAIMS)
              .bind("accounts", keys)
              .map((row, context) -> of(row, facts).claims().add(claim(row)))
              .list();
          handle
              .createQuery(PAYMENTS)
              .bind("accounts", keys)
              .map((row, context) -> of(row, facts).payments().add(payment(row)))
              .list();
        });
    return facts;
  }

  private static ReferenceFacts of(ResultSet row, Map<Long, ReferenceFacts> facts)
      throws SQLException {
    return facts.computeIfAbsent(
        row.getLong("account_id"),
        account -> new ReferenceFacts(new ArrayList<>(), new ArrayList<>()));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getInt("item_no"),
        row.getString("item_ref"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getLong("amount_minor"));
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        row.getLong("posting_id"),
        row.getString("payment_ref"),
        row.getObject("value_on", LocalDate.class),
        row.getLong("amount_minor"),
        row.getString("named_item_ref"),
        row.getBoolean("reversed"));
  }
}
