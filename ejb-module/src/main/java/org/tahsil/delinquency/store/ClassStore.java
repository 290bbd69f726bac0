package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.store.AsOfSql.Scope;

/** The classes of accounts, computed from facts for any date. */
@ApplicationScoped
public class ClassStore {

  /** The worst class of one account is that of all accounts of the customer. */
  private static final String EFFECTIVE =
      """
      , effective as (
        select d.*, case when d.borrower_wide and bool_or(d.own_no = d.worst_no)
            over (partition by a.customer_id, d.code) then d.worst_no else d.own_no end as class_no
        from classed d join account a using (account_id))
      """;

  private static final String OF_ACCOUNTS =
      EFFECTIVE
          + """
          select account_id, scheme_id, days, range_no, own_no, class_no from effective
          where account_id = any(:accounts) order by account_id, code
          """;

  private static final String SUMS =
      EFFECTIVE
          + """
          select e.class_no, count(*) as count, sum(g.outstanding)::bigint as outstanding
          from effective e join account_age g using (account_id)
          where e.portfolio_id = :portfolio and e.code = :code group by e.class_no
          """;

  @Inject private Jdbi jdbi;

  /** A class by number: by the days, by the account alone, and the one that applies. */
  public record ClassNo(
      long accountId, long schemeId, int days, int rangeNo, int ownNo, int classNo) {}

  /** How many accounts a class has and what they owe, in minor units. */
  public record Sum(long count, long outstanding) {}

  public List<ClassNo> classes(Portfolio portfolio, List<Long> accounts, AsOf asOf) {
    return jdbi.withHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(ClassSql.with(Scope.BORROWERS, asOf) + OF_ACCOUNTS),
                    portfolio,
                    asOf)
                .bind("accounts", accounts.toArray(Long[]::new))
                .map(
                    (row, context) ->
                        new ClassNo(
                            row.getLong("account_id"),
                            row.getLong("scheme_id"),
                            row.getInt("days"),
                            row.getInt("range_no"),
                            row.getInt("own_no"),
                            row.getInt("class_no")))
                .list());
  }

  /** What stands in each class of a scheme, by number; classes without accounts are left out. */
  public Map<Integer, Sum> sums(Portfolio portfolio, String code, AsOf asOf) {
    Map<Integer, Sum> sums = new HashMap<>();
    jdbi.useHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(ClassSql.with(Scope.ALL_BORROWERS, asOf) + SUMS),
                    portfolio,
                    asOf)
                .bind("portfolio", portfolio.id().value())
                .bind("code", code)
                .map(
                    (row, context) ->
                        sums.put(
                            row.getInt("class_no"),
                            new Sum(row.getLong("count"), row.getLong("outstanding"))))
                .list());
    return sums;
  }
}
