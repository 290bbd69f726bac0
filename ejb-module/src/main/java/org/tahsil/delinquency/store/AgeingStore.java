package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.Ageing.Row;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.money.Money;

/** The ageing of a portfolio in one statement. */
@ApplicationScoped
public class AgeingStore {

  private static final String BY_ACCOUNT =
      "select "
          + AsOfSql.BUCKET
          + """
           as bucket, count(*) as count, sum(outstanding)::bigint as outstanding
          from account_age group by 1
          """;

  private static final String BY_ITEM =
      "select "
          + AsOfSql.BUCKET
          + """
           as bucket, count(*) as count, sum(minor)::bigint as outstanding
          from (
            select sum(p.minor) as minor,
                case when sum(p.minor) > sum(p.disputed) and min(g.dpd) > 0
                  then greatest(:overdue_before - min(p.aged_from), 0) else 0 end as dpd
            from open_part p join account_age g using (account_id)
            group by account_id, p.item_no) open_item
          group by 1
          """;

  @Inject private Jdbi jdbi;

  /** All buckets in worsening order, also empty ones. */
  public List<Row> rows(Portfolio portfolio, AsOf asOf, Basis basis) {
    Map<Bucket, Row> rows = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      rows.put(bucket, new Row(bucket, 0, Money.zero(portfolio.currency())));
    }
    jdbi.useHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(
                        AsOfSql.with(Scope.PORTFOLIO, asOf)
                            + (basis == Basis.ACCOUNT ? BY_ACCOUNT : BY_ITEM)),
                    portfolio,
                    asOf)
                .bind("portfolio", portfolio.id().value())
                .map(
                    (row, context) ->
                        new Row(
                            Bucket.labelled(row.getString("bucket")),
                            row.getLong("count"),
                            Money.ofMinor(row.getLong("outstanding"), portfolio.currency())))
                .forEach(row -> rows.put(row.bucket(), row)));
    return List.copyOf(rows.values());
  }
}
