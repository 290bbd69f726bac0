package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Exposures;
import org.tahsil.delinquency.Exposures.Before;
import org.tahsil.delinquency.Exposures.Exposure;
import org.tahsil.delinquency.Exposures.Found;
import org.tahsil.delinquency.Exposures.Grouping;
import org.tahsil.delinquency.Exposures.Share;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Reads what accounts owe: through a cursor, however many there are, or summed up by group. */
@ApplicationScoped
public class ExposureStore {
  private static final int FETCH = 500;

  private static final String CONTACTS =
      """
      (select string_agg(latest.words, '  ·  ' order by latest.at desc)
       from (
         select i.at, to_char(i.at at time zone :zone, 'YYYY-MM-DD') || ' ' || i.channel || ' '
             || i.outcome as words
         from interaction i
         where i.account_id = page.account_id and i.at < :end_of_day
         order by i.at desc, i.interaction_id desc limit 3) latest)
      """;

  /** The page is chosen before names and contacts are looked up. */
  private static final String EACH =
      """
      select a.account_ref, c.name, a.product, a.branch, a.segment, page.dpd, page.overdue,
          page.outstanding, %s as contacts, coalesce(page.was_dpd, 0) as was_dpd,
          coalesce(page.was_outstanding, 0) as was_outstanding, page.found, page.owed
      from (
          select g.*, count(*) over () as found, (sum(g.outstanding) over ())::bigint as owed, %s
          from (%s) g %s
          where not :late or g.dpd > 0
          order by %s limit :limit) page
        join account a using (account_id) join customer c using (customer_id)
      order by %s
      """;

  private static final String BY =
      """
      select a.%s as name, g.bucket, count(*) as count, sum(g.overdue)::bigint as overdue,
          sum(g.outstanding)::bigint as outstanding
      from (select aged.*, %s as bucket from (%s) aged) g join account a using (account_id)
      group by 1, 2 order by 1 nulls last
      """;

  @Inject private Jdbi jdbi;

  public <R> R each(Portfolio portfolio, Exposures.Query query, Function<Found, R> reader) {
    AsOf was = was(query);
    return jdbi.withHandle(
        handle -> {
          Query statement = handle.createQuery(each(query, was)).setFetchSize(FETCH);
          AsOfSql.bind(statement, portfolio, query.asOf(), "now");
          if (was != null) {
            AsOfSql.bind(statement, portfolio, was, "was");
          }
          ResultIterator<Line> rows =
              statement
                  .bind("portfolio", portfolio.id().value())
                  .bind("late", query.late())
                  .bind("limit", query.limit())
                  .bind("zone", portfolio.zone().getId())
                  .bind(
                      "end_of_day",
                      query
                          .asOf()
                          .date()
                          .plusDays(1)
                          .atStartOfDay(portfolio.zone())
                          .toOffsetDateTime())
                  .map((row, context) -> line(row, portfolio, was != null))
                  .iterator();
          try (rows) {
            return reader.apply(found(rows, portfolio));
          }
        });
  }

  /** A row, each of which tells about all of them. */
  private record Line(Exposure exposure, long found, Money owed) {}

  private static Line line(ResultSet row, Portfolio portfolio, boolean compared)
      throws SQLException {
    return new Line(
        exposure(row, portfolio, compared),
        row.getLong("found"),
        Money.ofMinor(row.getLong("owed"), portfolio.currency()));
  }

  private static Found found(Iterator<Line> rows, Portfolio portfolio) {
    if (!rows.hasNext()) {
      return new Found(Collections.emptyIterator(), 0, Money.zero(portfolio.currency()));
    }
    Line first = rows.next();
    Iterator<Exposure> all =
        Stream.concat(
                Stream.of(first),
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false))
            .map(Line::exposure)
            .iterator();
    return new Found(all, first.found(), first.owed());
  }

  public List<Share> by(Portfolio portfolio, AsOf asOf, Grouping grouping) {
    String sql =
        BY.formatted(grouping.name().toLowerCase(Locale.ROOT), AsOfSql.BUCKET, ages(asOf, "now"));
    return jdbi.withHandle(
        handle -> {
          Query statement = handle.createQuery(sql);
          AsOfSql.bind(statement, portfolio, asOf, "now");
          return statement
              .bind("portfolio", portfolio.id().value())
              .map(
                  (row, context) ->
                      new Share(
                          row.getString("name"),
                          Bucket.labelled(row.getString("bucket")),
                          row.getLong("count"),
                          Money.ofMinor(row.getLong("overdue"), portfolio.currency()),
                          Money.ofMinor(row.getLong("outstanding"), portfolio.currency())))
              .list();
        });
  }

  private static String each(Exposures.Query query, @Nullable AsOf was) {
    String order =
        query.late() ? "%1$s.dpd desc, %1$s.outstanding desc" : "%1$s.outstanding desc, %1$s.dpd";
    return EACH.formatted(
        CONTACTS,
        was == null
            ? "0 as was_dpd, 0 as was_outstanding"
            : "w.dpd as was_dpd, w.outstanding as was_outstanding",
        ages(query.asOf(), "now"),
        was == null ? "" : "left join (" + ages(was, "was") + ") w using (account_id)",
        order.formatted("g") + ", g.account_id",
        order.formatted("page") + ", page.account_id");
  }

  private static @Nullable AsOf was(Exposures.Query query) {
    return query.compareWith() == null
        ? null
        : new AsOf(query.compareWith(), query.asOf().knownOn());
  }

  private static String ages(AsOf asOf, String name) {
    return AsOfSql.named(
        AsOfSql.with(Scope.PORTFOLIO, asOf)
            + "select account_id, outstanding, overdue, dpd from account_age",
        name);
  }

  private static Exposure exposure(ResultSet row, Portfolio portfolio, boolean compared)
      throws SQLException {
    String contacts = row.getString("contacts");
    return new Exposure(
        new AccountRef(row.getString("account_ref")),
        row.getString("name"),
        row.getString("product"),
        row.getString("branch"),
        row.getString("segment"),
        row.getInt("dpd"),
        Money.ofMinor(row.getLong("overdue"), portfolio.currency()),
        Money.ofMinor(row.getLong("outstanding"), portfolio.currency()),
        contacts == null ? "" : contacts,
        compared
            ? new Before(
                row.getInt("was_dpd"),
                Money.ofMinor(row.getLong("was_outstanding"), portfolio.currency()))
            : null);
  }
}
