package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.SmallPromise;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkPlace;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.Worklist.Page;
import org.tahsil.casework.Worth;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.SetBySet;
import org.tahsil.shared.store.Times;

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

  private record Counted(@Nullable WorkItem item, long ready, long leftOut) {}

  public Page page(Portfolio portfolio, WorkQuery query, Reader reader) {
    List<Counted> rows =
        jdbi.withHandle(
            handle ->
                SetBySet.in(
                    handle,
                    () ->
                        from(
                                bound(
                                    handle.createQuery(WorklistSql.PAGE), portfolio, query, reader),
                                query)
                            .bind("left_out", query.leftOut())
                            .bind("limit", query.limit())
                            .map(
                                (row, context) ->
                                    new Counted(
                                        row.getObject("case_id") == null
                                            ? null
                                            : item(row, portfolio),
                                        row.getLong("ready"),
                                        row.getLong("not_ready")))
                            .list()));
    return new Page(
        rows.stream().map(Counted::item).filter(Objects::nonNull).toList(),
        rows.get(0).ready(),
        rows.get(0).leftOut());
  }

  /** One case with its worth. */
  public Optional<WorkItem> one(Portfolio portfolio, long caseId, Reader reader) {
    WorkQuery only = new WorkQuery(WorkQuery.Scope.ALL, null, null, null, null, false, null, 1);
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(WorklistSql.ONE), portfolio, only, reader)
                .bind("scope", "NONE")
                .bind("only", caseId)
                .map((row, context) -> item(row, portfolio))
                .findOne());
  }

  /** The first whom nobody works on, locked; cases in {@code passed} are passed over. */
  public Optional<Candidate> first(
      Portfolio portfolio, WorkQuery query, Reader reader, Set<Long> passed) {
    return jdbi.withHandle(
        handle ->
            SetBySet.in(
                handle,
                () ->
                    bound(handle.createQuery(WorklistSql.FIRST), portfolio, query, reader)
                        .bind("passed", passed.toArray(Long[]::new))
                        .map(
                            (row, context) ->
                                new Candidate(row.getLong("case_id"), row.getLong("customer_id")))
                        .findOne()));
  }

  private static Query from(Query query, WorkQuery wanted) {
    WorkPlace after = wanted.after();
    return query
        .bind("from_turn", after == null ? null : (Long) (after.callback() ? 0L : 1L))
        .bind("from_due", after == null ? null : (Long) after.dueMicros())
        .bind("from_value", after == null ? null : (Long) after.value())
        .bind("from_case", after == null ? null : (Long) after.caseId());
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
        .bind("skill", wanted.skill())
        .bind("least", least == null ? null : (Long) least.minor())
        .bind("only", (Long) null);
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
        Times.instant(row, "claimed_until"),
        row.getObject("manual_until", LocalDate.class),
        row.getBoolean("nobody_skilled"),
        row.getString("phone"),
        small(row, portfolio),
        null);
  }

  private static @Nullable SmallPromise small(ResultSet row, Portfolio portfolio)
      throws SQLException {
    LocalDate dueOn = row.getObject("little_on", LocalDate.class);
    return dueOn == null
        ? null
        : new SmallPromise(
            Money.ofMinor(row.getLong("little_promised"), portfolio.currency()),
            Money.ofMinor(row.getLong("little_overdue"), portfolio.currency()),
            dueOn);
  }
}
