package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;

/** Whether a promise leaves its account in peace. */
@ApplicationScoped
public class PromiseCoverStore {
  private static final String COVERS =
      "with term as (select * from work_terms(:portfolio, :today::date)) select coalesce(bool_or("
          + PromiseCoverSql.COVERED
          + "), false) from ("
          + PromiseCoverSql.OPEN.formatted(
              "select account_id from arrangement where arrangement_key = :promise")
          + ") p join age_now n using (account_id) "
          + PromiseCoverSql.TERM;

  @Inject private Jdbi jdbi;

  /** Whether the open promises of a promise's account take it off the worklist on a date. */
  public boolean covers(Portfolio portfolio, UUID promise, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COVERS)
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("counts", portfolio.convention().dueDateCounts())
                .bind("promise", promise)
                .mapTo(Boolean.class)
                .one());
  }
}
