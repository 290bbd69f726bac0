package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.AccountQuery.Sort;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** Lists accounts: searched, filtered, sorted and paged by the database. */
@ApplicationScoped
public class AccountListStore {

  private static final String LAST_CONTACT =
      """
      (select (max(x.at) at time zone :zone)::date from interaction x
       where x.customer_id = %1$s.customer_id
         and (x.account_id is null or x.account_id = %1$s.account_id)
         and x.at < :end_of_day)
      """;

  private static final String LINES =
      """
          , line as (
            select a.account_id, a.customer_id, a.account_ref, c.customer_ref, c.name, a.product,
                g.dpd, g.overdue, g.outstanding
            from account_age g join account a using (account_id) join customer c using (customer_id)
            where (:product::text is null or a.product = :product)
              and (:pattern::text is null or c.name ilike :pattern or a.account_ref ilike :pattern
                or c.customer_ref ilike :pattern)
              and (:bucket::text is null or %s = :bucket))
          """
          .formatted(AsOfSql.BUCKET);

  @Inject private Jdbi jdbi;

  public List<AccountLine> page(Portfolio portfolio, AccountQuery query) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(lines(query) + page(query)), portfolio, query)
                .bind("zone", portfolio.zone().getId())
                .bind(
                    "end_of_day",
                    query
                        .asOf()
                        .date()
                        .plusDays(1)
                        .atStartOfDay(portfolio.zone())
                        .toOffsetDateTime())
                .bind("offset", query.offset())
                .bind("limit", query.limit())
                .map((row, context) -> line(row, portfolio))
                .list());
  }

  public long count(Portfolio portfolio, AccountQuery query) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(lines(query) + "select count(*) from line"), portfolio, query)
                .mapTo(Long.class)
                .one());
  }

  private static String lines(AccountQuery query) {
    return AsOfSql.with(Scope.PORTFOLIO, query.asOf()) + LINES;
  }

  /** The last contact is looked up for the page alone, unless the list is sorted by it. */
  private static String page(AccountQuery query) {
    String direction = query.descending() ? " desc nulls last" : " asc nulls first";
    if (query.sort() == Sort.LAST_CONTACT) {
      return "select line.*, "
          + LAST_CONTACT.formatted("line")
          + " as last_contact from line order by last_contact"
          + direction
          + ", account_ref limit :limit offset :offset";
    }
    String order = column(query.sort()) + direction + ", account_ref";
    return "select page.*, "
        + LAST_CONTACT.formatted("page")
        + " as last_contact from (select * from line order by "
        + order
        + " limit :limit offset :offset) page order by "
        + order;
  }

  private static String column(Sort sort) {
    return switch (sort) {
      case ACCOUNT -> "account_ref";
      case CUSTOMER -> "name";
      case PRODUCT -> "product";
      case DPD -> "dpd";
      case OVERDUE -> "overdue";
      case OUTSTANDING -> "outstanding";
      case LAST_CONTACT -> "last_contact";
    };
  }

  private static Query bind(Query statement, Portfolio portfolio, AccountQuery query) {
    Bucket bucket = query.bucket();
    return AsOfSql.bind(statement, portfolio, query.asOf())
        .bind("portfolio", portfolio.id().value())
        .bind("product", query.product())
        .bind("pattern", pattern(query.search()))
        .bind("bucket", bucket == null ? null : bucket.label());
  }

  private static @Nullable String pattern(@Nullable String search) {
    if (search == null || search.isBlank()) {
      return null;
    }
    String literal = search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + literal + "%";
  }

  private static AccountLine line(ResultSet row, Portfolio portfolio) throws SQLException {
    int dpd = row.getInt("dpd");
    return new AccountLine(
        new AccountRef(row.getString("account_ref")),
        new CustomerRef(row.getString("customer_ref")),
        row.getString("name"),
        row.getString("product"),
        dpd,
        Bucket.of(dpd),
        Money.ofMinor(row.getLong("overdue"), portfolio.currency()),
        Money.ofMinor(row.getLong("outstanding"), portfolio.currency()),
        row.getObject("last_contact", LocalDate.class));
  }
}
