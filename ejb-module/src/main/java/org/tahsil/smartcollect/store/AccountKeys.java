package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;

/** Accounts that rows of files speak of. */
@ApplicationScoped
public class AccountKeys {

  @Inject private Jdbi jdbi;

  /** An account and the reference of its customer. */
  public record Known(long account, String customer) {}

  /** Those of the references that the portfolio knows. */
  public Map<String, Known> of(Portfolio portfolio, List<String> refs) {
    Map<String, Known> known = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.account_ref, a.account_id, c.customer_ref
                    from account a join customer c using (customer_id)
                    where a.portfolio_id = :portfolio and a.account_ref = any(:refs::text[])
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("refs", refs.toArray(String[]::new))
                .map(
                    (row, context) ->
                        known.put(
                            row.getString("account_ref"),
                            new Known(row.getLong("account_id"), row.getString("customer_ref"))))
                .list());
    return known;
  }
}
