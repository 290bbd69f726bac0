package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.store.NightAgeStore.Move;

/** Where accounts stood when they were last aged. */
@ApplicationScoped
public class StandingStore {

  /** An account that no night has seen owes nothing that is known of. */
  private static final String STANDING =
      """
      select a.account_id, a.customer_id, coalesce(n.bucket, 'CURRENT') as bucket,
        coalesce(n.frozen_dpd, n.aged_on - n.aged_from
          + case p.dpd_convention when 'INCLUSIVE' then 1 else 0 end, 0) as dpd,
        coalesce(n.overdue_minor, 0) as overdue, coalesce(n.outstanding_minor, 0) as outstanding
      from account a join portfolio p using (portfolio_id) left join age_now n using (account_id)
      where a.account_id = any(:accounts)
      """;

  @Inject private Jdbi jdbi;

  /** By account, as a move from its bucket to the same; a changeable map. */
  public Map<Long, Move> of(Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, Move> standing = new HashMap<>();
          handle
              .createQuery(STANDING)
              .bind("accounts", accounts.toArray(Long[]::new))
              .map((row, context) -> move(row))
              .forEach(move -> standing.put(move.accountId(), move));
          return standing;
        });
  }

  private static Move move(ResultSet row) throws SQLException {
    Bucket bucket = Bucket.labelled(row.getString("bucket"));
    return new Move(
        row.getLong("account_id"),
        row.getLong("customer_id"),
        bucket,
        bucket,
        Math.max(0, row.getInt("dpd")),
        row.getLong("overdue"),
        row.getLong("outstanding"),
        false);
  }
}
