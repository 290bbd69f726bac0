package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.store.WorklistStore.Candidate;

/** Who works on whom right now, in real time. */
@ApplicationScoped
public class ClaimStore {

  @Inject private Jdbi jdbi;

  /** Whether the agent has the customer now; false if somebody else does. */
  public boolean claim(Portfolio portfolio, Candidate candidate, String agent, int minutes) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into customer_claim as c (customer_id, portfolio_id, case_id, agent,
                            claimed_until)
                        values (:customer, :portfolio, :case, :agent,
                            now() + make_interval(mins => :minutes))
                        on conflict (customer_id) do update set portfolio_id = excluded.portfolio_id,
                            case_id = excluded.case_id, agent = excluded.agent,
                            claimed_until = excluded.claimed_until
                          where c.claimed_until <= now() or c.agent = excluded.agent
                        """)
                    .bind("customer", candidate.customerId())
                    .bind("portfolio", portfolio.id().value())
                    .bind("case", candidate.caseId())
                    .bind("agent", agent)
                    .bind("minutes", minutes)
                    .execute()
                == 1);
  }

  /** Who works on a customer. */
  public Optional<String> workedBy(long customerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select agent from customer_claim
                    where customer_id = :customer and claimed_until > now()
                    """)
                .bind("customer", customerId)
                .mapTo(String.class)
                .findOne());
  }

  /** Lets go of a customer, if the agent had him. */
  public void release(long customerId, String agent) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from customer_claim where customer_id = :customer and agent = :agent")
                .bind("customer", customerId)
                .bind("agent", agent)
                .execute());
  }
}
