package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.Worklist.Page;
import org.tahsil.casework.Worth;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.SetBySet;

/** Whom to work next, and who is being worked. */
@ApplicationScoped
public class WorklistStore {

  @Inject private Jdbi jdbi;

  /**
   * Who asks, when.
   *
   * @param now business instant
   */
  public record Reader(String name, Instant now) {}

  /** A case and its customer, for a claim. */
  public record Candidate(long caseId, long customerId) {}

  private record Counted(WorkItem item, long ready, long leftOut) {}

  public Page page(Portfolio portfolio, WorkQuery query, Reader reader) {
    List<Counted> rows =
        jdbi.withHandle(
            handle ->
                SetBySet.in(
                    handle,
                    () ->
                        bound(handle.createQuery(WorklistSql.PAGE), portfolio, query, reader)
                            .bind("left_out", query.leftOut())
                            .bind("limit", query.limit())
                            .map(
                                (row, context) ->
                                    new Counted(
                                        item(row, portfolio),
                                        row.getLong("ready"),
                                        row.getLong("not_ready")))
                            .list()));
    return new Page(
        rows.stream().map(Counted::item).toList(),
        rows.isEmpty() ? 0 : rows.get(0).ready(),
        rows.isEmpty() ? 0 : rows.get(0).leftOut());
  }

  /** One case with its worth. */
  public Optional<WorkItem> one(Portfolio portfolio, long caseId, Reader reader) {
    WorkQuery only = new WorkQuery(WorkQuery.Scope.ALL, null, null, null, false, caseId, 1);
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(WorklistSql.ONE), portfolio, only, reader)
                .bind("scope", "NONE")
                .map((row, context) -> item(row, portfolio))
                .findOne());
  }

  /** The first whom nobody works on, locked until the transaction ends; {@code passed} are not. */
  public Optional<Candidate> first(
      Portfolio portfolio, WorkQuery query, Reader reader, List<Long> passed) {
    return jdbi.withHandle(
        handle ->
            SetBySet.in(
                handle,
                () ->
                    bound(handle.createQuery(WorklistSql.FIRST), portfolio, query, reader)
                        .bind("passed", new ArrayList<>(passed).toArray(Long[]::new))
                        .map(
                            (row, context) ->
                                new Candidate(row.getLong("case_id"), row.getLong("customer_id")))
                        .findOne()));
  }

  private static Query bound(Query query, Portfolio portfolio, WorkQuery wanted, Reader reader) {
    Bucket bucket = wanted.bucket();
    Money least = wanted.leastAmount();
    return query
        .bind("portfolio", portfolio.id().value())
        .bind("tenant", portfolio.tenant().value())
        .bind("counts", portfolio.convention().dueDateCounts())
        .bind("today", reader.now().atZone(portfolio.zone()).toLocalDate())
        .bind("now", reader.now())
        .bind("reader", reader.name())
        .bind("scope", wanted.scope().name())
        .bind("bucket", bucket == null ? null : bucket.label())
        .bind("language", wanted.language())
        .bind("least", least == null ? null : (Long) least.minor())
        .bind("after", wanted.after());
  }

  private static WorkItem item(ResultSet row, Portfolio portfolio) throws SQLException {
    String leftOut = row.getString("left_out");
    return new WorkItem(
        CaseRows.found(row, portfolio),
        row.getString("language"),
        row.getBoolean("callback"),
        new Worth(
            Money.ofMinor(row.getLong("overdue"), portfolio.currency()),
            Bucket.labelled(row.getString("bucket")),
            row.getInt("likelihood"),
            row.getInt("agent_effect"),
            Money.ofMinor(row.getLong("cost_minor"), portfolio.currency()),
            Money.ofMinor(row.getLong("value"), portfolio.currency())),
        leftOut == null ? null : LeftOut.valueOf(leftOut),
        CaseRows.instant(row, "claimed_until"));
  }
}
