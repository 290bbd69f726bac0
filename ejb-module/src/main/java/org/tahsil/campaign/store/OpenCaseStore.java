package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;

/** Who has a case in a portfolio. */
@ApplicationScoped
public class OpenCaseStore {

  @Inject private Jdbi jdbi;

  /** Those of the customers (surrogate keys) with an open case. */
  public Set<Long> of(Portfolio portfolio, Collection<Long> customers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select customer_id from collection_case
                     where portfolio_id = :portfolio and customer_id = any(:customers)
                       and state <> 'CLOSED'
                    """)
                .bind("portfolio", portfolio.id().value())
                .bindArray("customers", Long.class, customers.toArray())
                .mapTo(Long.class)
                .set());
  }
}
