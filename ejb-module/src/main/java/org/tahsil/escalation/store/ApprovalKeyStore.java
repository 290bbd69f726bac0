package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;

/** Which question to a second person belongs to which escalation. */
@ApplicationScoped
public class ApprovalKeyStore {

  @Inject private Jdbi jdbi;

  public void keep(long id, UUID approval, LocalDate until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update escalation set approval_key = :approval, approve_until = :until
                    where escalation_id = :id and approval_key is null
                    """)
                .bind("id", id)
                .bind("approval", approval)
                .bind("until", until)
                .execute());
  }

  /** The question about an escalation; null if nobody was asked. */
  public @Nullable UUID of(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select approval_key from escalation
                    where escalation_id = :id and approval_key is not null
                    """)
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
  }

  /** The first of the accounts of the customer of an escalation, by surrogate key. */
  public long firstAccount(Portfolio portfolio, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select min(a.account_id) from escalation e join account a using (customer_id)
                    where e.escalation_id = :id and a.portfolio_id = :portfolio
                    """)
                .bind("id", id)
                .bind("portfolio", portfolio.id().value())
                .mapTo(Long.class)
                .one());
  }

  /** Those whose question can be answered no more after a date, the oldest first. */
  public List<Long> undecided(Portfolio portfolio, LocalDate date, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select escalation_id from escalation
                    where portfolio_id = :portfolio and state = 'PENDING_APPROVAL'
                      and approve_until <= :on
                    order by customer_id, escalation_id limit :limit
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }
}
