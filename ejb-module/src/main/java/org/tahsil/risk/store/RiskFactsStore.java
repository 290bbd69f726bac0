package org.tahsil.risk.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.risk.domain.RiskFacts;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.SetBySet;

/**
 * The facts behind scores, as of a date and as known now, for one customer or for a unit's. How
 * late an item was is told by the customer's money alone: a credit note lessens what was asked, a
 * write-off pays nothing.
 */
@Dependent
public class RiskFactsStore {
  private static final String OF_ONE =
      """
      select c.customer_id from customer c where c.tenant_id = :tenant and c.customer_ref = :ref
      """;

  /** A customer belongs to the unit that has the first account, so that each is scored once. */
  private static final String OF_UNIT =
      """
      select a.customer_id from account a
       where a.portfolio_id = :portfolio and a.account_id between :from and :to
         and not exists (select from account b
                          where b.customer_id = a.customer_id and b.portfolio_id = a.portfolio_id
                            and b.account_id < a.account_id)
      """;

  /** Lists of keys stand beside the joins, so that a unit reads its own rows of each table. */
  private static final String FACTS =
      """
      with chosen as (%s),
      book as (
        select a.customer_id, a.account_id, a.opened_on, a.usage_index
          from chosen join account a using (customer_id)
         where a.customer_id = any (array(select customer_id from chosen))
           and a.portfolio_id = :portfolio and a.opened_on <= :date),
      paid as (
        select al.account_id, al.item_no, sum(al.amount_minor) as amount,
               sum(al.amount_minor) filter (where p.kind = 'CREDIT_NOTE') as credited,
               sum(al.amount_minor) filter (where p.kind is null) as cash,
               max(al.value_on) filter (where p.kind is null) as last_on
          from allocation al
          left join posting p on p.posting_id = al.posting_id
            and p.kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER')
         where al.account_id = any (array(select account_id from book))
           and al.undone_on is null and al.value_on <= :date
         group by al.account_id, al.item_no),
      known as (
        select b.customer_id, i.account_id, i.item_no, i.due_on, i.aged_from,
               i.amount_minor - coalesce(paid.amount, 0) as open_minor,
               i.amount_minor - coalesce(paid.credited, 0) as asked_minor,
               coalesce(paid.cash, 0) as cash_minor, paid.last_on
          from book b
          join item i on i.account_id = b.account_id and i.issued_on <= :date
          left join paid on paid.account_id = i.account_id and paid.item_no = i.item_no
         where i.account_id = any (array(select account_id from book))),
      late as (
        select k.*,
               case when open_minor > 0 and aged_from <= :date
                    then cast(:date as date) - aged_from + :inclusive else 0 end as days_past_due,
               greatest(0, coalesce(case when cash_minor < asked_minor
                                         then cast(:date as date) else last_on end - aged_from, 0)) as days_late
          from known k),
      debt as (
        select customer_id, max(days_past_due) as days_past_due,
               cast(sum(open_minor) as bigint) as outstanding,
               cast(coalesce(sum(open_minor) filter (where days_past_due > 0), 0) as bigint)
                 as overdue,
               array_agg(days_late order by due_on desc, account_id, item_no)
                 filter (where asked_minor > 0 and due_on < :date
                           and due_on >= cast(:date as date) - interval '12 months') as history
          from late group by customer_id)
      select b.customer_id, min(c.customer_ref) as customer_ref, min(b.opened_on) as since,
             avg(b.usage_index) as usage_index,
             coalesce(max(d.days_past_due), 0) as days_past_due,
             coalesce(max(d.outstanding), 0) as outstanding,
             coalesce(max(d.overdue), 0) as overdue,
             coalesce(min(d.history), cast('{}' as integer[])) as history
        from book b
        join customer c on c.customer_id = b.customer_id
        left join debt d on d.customer_id = b.customer_id
       where c.customer_id = any (array(select customer_id from chosen))
       group by b.customer_id
       order by b.customer_id
      """;

  private final Jdbi jdbi;

  @Inject
  public RiskFactsStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty if the customer had no account in the portfolio on the date. */
  public Optional<Known> find(Portfolio portfolio, CustomerRef customer, LocalDate asOf) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FACTS.formatted(OF_ONE))
                .bind("tenant", portfolio.tenant().value())
                .bind("ref", customer.value())
                .bind("portfolio", portfolio.id().value())
                .bind("date", asOf)
                .bind("inclusive", portfolio.convention().dueDateCounts())
                .map((row, context) -> known(row, asOf))
                .findOne());
  }

  /** The customers whose first account lies in the unit. */
  public List<Known> ofUnit(NightUnit unit, Portfolio portfolio) {
    return jdbi.withHandle(handle -> SetBySet.in(handle, () -> ofUnit(handle, unit, portfolio)));
  }

  private static List<Known> ofUnit(Handle handle, NightUnit unit, Portfolio portfolio) {
    return handle
        .createQuery(FACTS.formatted(OF_UNIT))
        .bind("from", unit.fromAccount())
        .bind("to", unit.toAccount())
        .bind("portfolio", portfolio.id().value())
        .bind("date", unit.businessDate())
        .bind("inclusive", portfolio.convention().dueDateCounts())
        .map((row, context) -> known(row, unit.businessDate()))
        .list();
  }

  private static Known known(ResultSet row, LocalDate asOf) throws SQLException {
    Array history = row.getArray("history");
    RiskFacts facts =
        new RiskFacts(
            asOf,
            row.getInt("days_past_due"),
            row.getLong("outstanding"),
            row.getLong("overdue"),
            Arrays.asList((Integer[]) history.getArray()),
            row.getObject("since", LocalDate.class),
            row.getBigDecimal("usage_index"));
    return new Known(
        row.getLong("customer_id"), new CustomerRef(row.getString("customer_ref")), facts);
  }

  /** The facts of one customer. */
  public record Known(long customerId, CustomerRef customer, RiskFacts facts) {}
}
