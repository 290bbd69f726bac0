package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/** How many promises and plans were made, and kept, in a period. */
@ApplicationScoped
public class PromiseCounts {

  private static final String COUNTS =
      """
      select %1$s as name, %2$s as month, count(*) as made,
        count(*) filter (where n.state = 'OPEN') as open,
        count(*) filter (where n.state = 'KEPT') as kept,
        count(*) filter (where n.state = 'PARTLY_KEPT') as partly,
        count(*) filter (where n.state = 'BROKEN') as broken,
        count(*) filter (
          where n.state in ('CANCELLED', 'RESCHEDULED') and n.since > a.made_on) as taken_back,
        coalesce(sum(n.promised_minor), 0)::bigint as promised,
        coalesce(sum(n.promised_minor) filter (
          where n.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN')
            or (n.state in ('CANCELLED', 'RESCHEDULED') and n.since > a.made_on)), 0)::bigint
          as judged,
        coalesce(sum(n.promised_minor) filter (where n.state = 'KEPT'), 0)::bigint as kept_minor,
        coalesce(sum(n.counted_minor) filter (where n.state = 'PARTLY_KEPT'), 0)::bigint
          as part_minor
      from arrangement_now n join arrangement a using (arrangement_id)
        join account c on c.account_id = n.account_id
      where n.portfolio_id = :portfolio and %3$s
      group by 1, 2 order by 1 nulls last, 2
      """;

  private static final String MADE = "a.made_on between :from and :until";

  /** What was taken back on the day on which it was made was no promise, but a mistake. */
  private static final String DECIDED =
      "(n.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN') or (n.state in ('CANCELLED', 'RESCHEDULED')"
          + " and n.since > a.made_on)) and n.since between :from and :until";

  @Inject private Jdbi jdbi;

  /** By what they are counted. */
  public enum By {
    AGENT("a.made_by", "null::date"),
    SEGMENT("c.segment", "null::date"),
    /** By the month in which they were decided. */
    MONTH("null::text", "date_trunc('month', n.since)::date");

    private final String name;
    private final String month;

    By(String name, String month) {
      this.name = name;
      this.month = month;
    }
  }

  /**
   * Counts of those that have something in common.
   *
   * @param name agent or segment; null: not told
   * @param month the first day of a month; null: not by month
   * @param takenBack cancelled or rescheduled after the day on which they were made
   * @param judged the amount of those that were decided, {@code promised} of all
   */
  public record Count(
      @Nullable String name,
      @Nullable LocalDate month,
      long made,
      long open,
      long kept,
      long partly,
      long broken,
      long takenBack,
      Money promised,
      Money judged,
      Money keptAmount,
      Money partAmount) {

    /** How many were kept, kept in part, broken or taken back: the denominator of the kept rate. */
    public long decided() {
      return kept + partly + broken + takenBack;
    }
  }

  /** All that were made in the period; empty if none was. */
  public List<Count> made(ReportQuery query) {
    return read(query, COUNTS.formatted("null::text", "null::date", MADE));
  }

  /** Those that were decided in the period. */
  public List<Count> decided(ReportQuery query, By by) {
    return read(query, COUNTS.formatted(by.name, by.month, DECIDED));
  }

  private List<Count> read(ReportQuery query, String sql) {
    return jdbi.withHandle(
        handle ->
            Period.bind(handle.createQuery(sql), query)
                .map((row, context) -> count(row, query.portfolio()))
                .list());
  }

  private static Count count(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Count(
        row.getString("name"),
        row.getObject("month", LocalDate.class),
        row.getLong("made"),
        row.getLong("open"),
        row.getLong("kept"),
        row.getLong("partly"),
        row.getLong("broken"),
        row.getLong("taken_back"),
        Money.ofMinor(row.getLong("promised"), portfolio.currency()),
        Money.ofMinor(row.getLong("judged"), portfolio.currency()),
        Money.ofMinor(row.getLong("kept_minor"), portfolio.currency()),
        Money.ofMinor(row.getLong("part_minor"), portfolio.currency()));
  }
}
