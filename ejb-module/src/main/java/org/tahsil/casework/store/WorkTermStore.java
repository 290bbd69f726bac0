package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.WorkTerm;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;

/** The figures behind the worklist: dated settings, rows of which are only appended. */
@ApplicationScoped
public class WorkTermStore {
  private static final int MOST_DATED = 1000;

  @Inject private Jdbi jdbi;

  /** Those of each bucket, of a day. */
  public List<WorkTerm> on(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from work_terms(:portfolio, :on::date) order by place")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> term(row, portfolio))
                .list());
  }

  /** Those that were set and count, the newest first day first. */
  public List<WorkTerm> dated(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (valid_from, bucket) * from work_term
                    where portfolio_id = :portfolio
                    order by valid_from desc, bucket, term_id desc limit :most
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("most", MOST_DATED)
                .map((row, context) -> term(row, portfolio))
                .list());
  }

  /** Appends those of a bucket from their first day on. */
  public void add(Portfolio portfolio, WorkTerm term, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into work_term (portfolio_id, bucket, valid_from, least_likelihood,
                        agent_effect, least_promise, cost_minor, source, decided_by)
                    values (:portfolio, :bucket, :from, :least, :effect, :promise, :cost,
                        :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("bucket", term.bucket().label())
                .bind("from", Objects.requireNonNull(term.validFrom()))
                .bind("least", term.leastLikelihood())
                .bind("effect", term.agentEffect())
                .bind("promise", term.leastPromise())
                .bind("cost", term.cost().minor())
                .bind("source", term.source())
                .bind("by", by)
                .execute());
  }

  private static WorkTerm term(ResultSet row, Portfolio portfolio) throws SQLException {
    return new WorkTerm(
        Bucket.labelled(row.getString("bucket")),
        row.getInt("least_likelihood"),
        row.getInt("agent_effect"),
        row.getInt("least_promise"),
        Money.ofMinor(row.getLong("cost_minor"), portfolio.currency()),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
