package org.tahsil.intake.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.TenantId;

/** Which customers and accounts of a file stand in the books already. */
@Dependent
public class StandingBooks {
  private final Jdbi jdbi;

  @Inject
  public StandingBooks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Set<CustomerRef> customers(TenantId tenant, Collection<CustomerRef> refs) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select customer_ref from customer
                    where tenant_id = :tenant and customer_ref = any(:refs)
                    """)
                .bind("tenant", tenant.value())
                .bind("refs", refs.stream().map(CustomerRef::value).toArray(String[]::new))
                .mapTo(String.class)
                .stream()
                .map(CustomerRef::new)
                .collect(Collectors.toSet()));
  }

  /** The accounts that stand and whose they are. */
  public Map<AccountRef, CustomerRef> accounts(Portfolio portfolio, Collection<AccountRef> refs) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.account_ref, c.customer_ref
                    from account a join customer c using (customer_id)
                    where a.portfolio_id = :portfolio and a.account_ref = any(:refs)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("refs", refs.stream().map(AccountRef::value).toArray(String[]::new))
                .map(
                    (rows, context) ->
                        Map.entry(
                            new AccountRef(rows.getString(1)), new CustomerRef(rows.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The amounts and value dates of payments that stand, by reference. */
  public Map<String, Paid> payments(Portfolio portfolio, Collection<String> refs) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select k.payment_ref, p.amount_minor, p.value_on
                    from posting_key k join posting p using (posting_id)
                    where k.portfolio_id = :portfolio and k.payment_ref = any(:refs)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("refs", refs.toArray(new String[0]))
                .map(
                    (rows, context) ->
                        Map.entry(
                            rows.getString(1),
                            new Paid(rows.getLong(2), rows.getObject(3, LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** What a payment came to, in minor units. */
  public record Paid(long minor, LocalDate valueOn) {}
}
