package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Medium;
import org.tahsil.shared.id.PortfolioId;

/** Messages that are booked as sent and of which the timeline does not tell yet. */
@Dependent
public class UntoldStore {
  /** In one order, so that two who tell of the same do not wait for each other in a circle. */
  private static final String TAKE =
      """
      update outbox o set untold = false
        from (select x.message_id, a.portfolio_id
                from outbox x left join account a using (account_id)
               where x.message_id = any (:ids) and x.untold
               order by x.message_id for update of x) taken
       where o.message_id = taken.message_id
      returning o.message_id, o.customer_id, o.account_id, taken.portfolio_id, o.type, o.ended_at
      """;

  private static final String LATE =
      """
      select message_id from outbox
       where untold and ended_at <= cast(:before as timestamptz)
       order by ended_at, message_id limit :limit
      """;

  private final Jdbi jdbi;

  @Inject
  public UntoldStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of the messages of which nobody told; whoever takes them has to. */
  public List<Untold> take(List<UUID> messages) {
    return messages.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(TAKE)
                    .bindArray("ids", UUID.class, messages.toArray())
                    .map((row, context) -> untold(row))
                    .list());
  }

  /** Messages that were booked at an instant or before and of which nobody told since. */
  public List<UUID> late(Instant before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LATE)
                .bind("before", before.toString())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  private static Untold untold(ResultSet row) throws SQLException {
    long account = row.getLong("account_id");
    boolean ofAccount = !row.wasNull();
    long portfolio = row.getLong("portfolio_id");
    boolean ofPortfolio = !row.wasNull();
    return new Untold(
        row.getObject("message_id", UUID.class),
        row.getLong("customer_id"),
        ofAccount ? account : null,
        ofPortfolio ? new PortfolioId(portfolio) : null,
        Medium.valueOf(row.getString("type")),
        row.getTimestamp("ended_at").toInstant());
  }

  /**
   * A message that a customer was sent.
   *
   * @param sentAt real instant at which that was booked
   */
  public record Untold(
      UUID id,
      long customer,
      @Nullable Long account,
      @Nullable PortfolioId portfolio,
      Medium medium,
      Instant sentAt) {}
}
