package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;

/**
 * Manual overrides and exemptions from rules of contact that were made in a period or acted on one
 * of its days, as they stand now.
 */
@ApplicationScoped
public class OverrideLog {
  private static final int AT_ONCE = 500;

  private static final String OVERRIDES =
      """
      select m.override_id as place, a.account_ref, c.name, m.reason, m.begins_on, m.ends_on, m.stops,
        null::text as rule, m.placed_on, m.placed_by, m.decided_by,
        case when m.ending = 'WITHDRAWN' then 'WITHDRAWN' when m.decision = 'REFUSED' then 'REFUSED'
          when m.ends_on <= :until then 'ENDED' when m.begins_on is null then 'WAITING'
          when m.ends_on <= m.begins_on then 'ENDED' when m.begins_on > :until then 'AHEAD'
          else 'IN_FORCE' end as state
      from manual_override m join account a using (account_id) join customer c using (customer_id)
      where m.portfolio_id = :portfolio
      """;

  /** Of the word of the second person to the end of the exemption; that day itself is not of it. */
  private static final String EXEMPTIONS =
      """
      select e.exemption_id, a.account_ref, c.name, 'CONTACT_RULE', w.acted_on,
        least(e.until_on, z.acted_on), array[]::text[],
        concat_ws(' ', e.rule, e.channel), e.asked_on, e.asked_by, w.acted_by,
        case when z.became = 'WITHDRAWN' then 'WITHDRAWN' when w.became = 'REFUSED' then 'REFUSED'
          when least(e.until_on, z.acted_on) <= :until then 'ENDED' when w.became is null then 'WAITING'
          when w.acted_on > :until then 'AHEAD' else 'IN_FORCE' end
      from contact_exemption e join customer c using (customer_id)
        left join account a on a.account_id = e.account_id
        left join contact_exemption_act w on w.exemption_id = e.exemption_id
          and w.became in ('GRANTED', 'REFUSED')
        left join contact_exemption_act z on z.exemption_id = e.exemption_id
          and z.became in ('WITHDRAWN', 'ENDED')
      where e.portfolio_id = :portfolio
      """;

  private static final String LINES =
      "with told as ("
          + OVERRIDES
          + " union all "
          + EXEMPTIONS
          + """
          ), line as (
            select *, placed_on between :from and :until as made from told
            where placed_on between :from and :until or (state not in ('REFUSED', 'WITHDRAWN')
              and begins_on <= :until and ends_on > :from and ends_on > begins_on))
          """;

  @Inject private Jdbi jdbi;

  /**
   * How many there are.
   *
   * @param made in the period
   * @param inForce on its last day
   * @param waiting for a second person
   * @param ofReminders those in force that stop reminders
   */
  public record Sums(long all, long made, long inForce, long waiting, long ofReminders) {}

  public Sums sums(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            Period.bind(
                    handle.createQuery(
                        LINES
                            + """
                            select count(*), count(*) filter (where made),
                              count(*) filter (where state = 'IN_FORCE'),
                              count(*) filter (where state = 'WAITING'),
                              count(*) filter (where state = 'IN_FORCE' and 'REMINDERS' = any (stops))
                            from line
                            """),
                    query)
                .map(
                    (row, context) ->
                        new Sums(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5)))
                .one());
  }

  /** Hands over the rows while they are read, the earliest first. */
  public <R> R each(ReportQuery query, Function<Iterator<Row>, R> reader) {
    return jdbi.withHandle(
        handle -> {
          try (ResultIterator<Row> rows =
              Period.bind(
                      handle.createQuery(
                          LINES + "select * from line order by placed_on, rule nulls first, place"),
                      query)
                  .setFetchSize(AT_ONCE)
                  .map((row, context) -> row(row))
                  .iterator()) {
            return reader.apply(rows);
          }
        });
  }

  private static Row row(ResultSet row) throws SQLException {
    List<String> stops = Arrays.asList((String[]) row.getArray("stops").getArray());
    return Row.of(
        row.getString("account_ref"),
        row.getString("name"),
        new Code("override_reason", row.getString("reason")),
        new Code("override_state", row.getString("state")),
        row.getObject("begins_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        stopped(stops, "REMINDERS"),
        stopped(stops, "DEBITS"),
        stopped(stops, "CASES"),
        row.getString("rule"),
        row.getObject("placed_on", LocalDate.class),
        row.getString("placed_by"),
        row.getString("decided_by"));
  }

  private static @Nullable Code stopped(List<String> stops, String what) {
    return stops.contains(what) ? new Code("stopped", "YES") : null;
  }
}
