package org.tahsil.erasure.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Times;

/** What is still going on with a customer, over all portfolios of the tenant. */
@Dependent
public class ObstacleStore {
  private static final String FIND =
      """
      select c.customer_id,
        exists (select from collection_case k
          where k.customer_id = c.customer_id and k.state <> 'CLOSED') as in_case,
        exists (select from concern k
          where k.customer_id = c.customer_id and k.ended_on is null) as concerned,
        exists (select from hold h join account a using (account_id)
          where a.customer_id = c.customer_id and h.undone_on is null
            and (h.to_on is null or h.to_on > :today)) as held,
        (select max(t.at) from timeline_entry t
          where t.customer_id = c.customer_id and t.kind <> 'WORDS_ERASED') as last_at
      from customer c where c.tenant_id = :tenant and c.customer_ref = :customer
      for update of c
      """;

  private final Jdbi jdbi;

  @Inject
  public ObstacleStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A customer, locked, and what goes on.
   *
   * @param lastAt when the last thing happened that the timeline tells of; null if nothing did
   */
  public record Standing(
      long customerId, boolean inCase, boolean concerned, boolean held, @Nullable Instant lastAt) {}

  /** Locks the customer; empty if the tenant has none of the name. */
  public Optional<Standing> lock(TenantId tenant, CustomerRef customer, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("tenant", tenant.value())
                .bind("customer", customer.value())
                .bind("today", today)
                .map((row, context) -> standing(row))
                .findOne());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getLong("customer_id"),
        row.getBoolean("in_case"),
        row.getBoolean("concerned"),
        row.getBoolean("held"),
        Times.instant(row, "last_at"));
  }
}
