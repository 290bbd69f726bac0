package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Trends.CureDay;
import org.tahsil.delinquency.Trends.CureTerms;
import org.tahsil.delinquency.domain.Collected;

/**
 * Cures and relapses day by day, from spells of arrears by due dates. Each spell counts towards a
 * figure on a range of days, so that all days are one running sum over the ranges' ends.
 */
@ApplicationScoped
public class CureStore {

  private static final String DAYS =
      "with nothing as (select 1) %s, "
          + SpellStore.LATELY
          + """
          , own as (
            select account_id, range_agg(days) as late,
              coalesce(
                range_agg(daterange(upper(days), upper(days) + :relapse_days + 1))
                  filter (where upper(days) is not null),
                '{}') as cured
            from spell group by account_id),
          span as (
            select 'LATE_BEFORE' as what,
              daterange(lower(days) + :cure_days, upper(days) + :cure_days) as days
            from spell
            union all
            select 'CURED_SINCE',
              daterange(
                greatest(lower(days) + :cure_days, upper(days)), upper(days) + :cure_days)
            from spell where upper(days) is not null
            union all select 'CURED_LATELY', unnest(cured) from own
            union all select 'LATE_AGAIN', unnest(cured * late) from own
            union all select 'BEGAN', daterange(lower(days), lower(days) + 1) from spell
            union all
            select 'CURED', daterange(upper(days), upper(days) + 1)
            from spell where upper(days) is not null
            union all
            select 'RELAPSED', daterange(lower(s.days), lower(s.days) + 1)
            from spell s join own o using (account_id) where o.cured @> lower(s.days)),
          edge as (
            select what, lower(days) as on_date, 1 as n from span
            union all select what, upper(days), -1 from span where upper(days) is not null),
          change as (
            select greatest(on_date, :from::date) as on_date, %s
            from edge where on_date <= :as_of::date group by 1),
          day as (
            select day::date as on_date
            from generate_series(:from::date, :as_of::date, interval '1 day') day)
          select on_date, %s
          from day left join change using (on_date)
          window w as (order by on_date) order by on_date
          """;

  @Inject private Jdbi jdbi;

  /** What days are counted by; each is a column of the answer. */
  private enum Count {
    BEGAN,
    CURED,
    RELAPSED,
    LATE_BEFORE,
    CURED_SINCE,
    CURED_LATELY,
    LATE_AGAIN
  }

  /**
   * One day after the other, both included. What was settled so long before the first day that no
   * figure of it looks back there is not read.
   */
  public List<CureDay> days(Portfolio portfolio, LocalDate from, LocalDate to, CureTerms terms) {
    AsOf until = AsOf.now(to);
    int reach = Math.max(terms.cureDays(), terms.relapseDays() + 1);
    return jdbi.withHandle(
        handle ->
            AsOfSql.bind(handle.createQuery(sql(until)), portfolio, until)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("since", from.minusDays(reach))
                .bind("cure_days", terms.cureDays())
                .bind("relapse_days", terms.relapseDays())
                .map((row, context) -> day(row))
                .list());
  }

  private static String sql(AsOf until) {
    return DAYS.formatted(
        ClassSql.life(until),
        each("sum(n) filter (where what = '%1$s') as %1$s"),
        each("coalesce(sum(%1$s) over w, 0)::bigint as %1$s"));
  }

  private static String each(String expression) {
    return Arrays.stream(Count.values())
        .map(count -> expression.formatted(count))
        .collect(Collectors.joining(", "));
  }

  private static CureDay day(ResultSet row) throws SQLException {
    return new CureDay(
        row.getObject("on_date", LocalDate.class),
        row.getLong("began"),
        row.getLong("cured"),
        row.getLong("relapsed"),
        Collected.share(row.getLong("cured_since"), row.getLong("late_before")),
        Collected.share(row.getLong("late_again"), row.getLong("cured_lately")));
  }
}
