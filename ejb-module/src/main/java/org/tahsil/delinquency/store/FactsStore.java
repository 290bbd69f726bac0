package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.delinquency.domain.ReferenceFacts;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;

/** Items and postings as they are, without any derived column: what the reference may know. */
@ApplicationScoped
public class FactsStore {

  private static final String CLAIMS =
      """
      select item_no, item_ref, issued_on, due_on, amount_minor from item
      where account_id = :account
      """;

  private static final String PAYMENTS =
      """
      select p.posting_id, p.payment_ref, p.value_on, p.amount_minor, p.named_item_ref,
          r.posting_id is not null as reversed
      from posting p left join posting r on r.reverses = p.posting_id
      where p.account_id = :account and p.kind = 'PAYMENT'
      """;

  @Inject private Jdbi jdbi;

  public ReferenceFacts of(long account) {
    return jdbi.withHandle(
        handle -> {
          List<Claim> claims =
              handle
                  .createQuery(CLAIMS)
                  .bind("account", account)
                  .map((row, context) -> claim(row))
                  .list();
          List<Payment> payments =
              handle
                  .createQuery(PAYMENTS)
                  .bind("account", account)
                  .map((row, context) -> payment(row))
                  .list();
          return new ReferenceFacts(claims, payments);
        });
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
