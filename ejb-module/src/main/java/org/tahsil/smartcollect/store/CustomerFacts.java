package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.smartcollect.domain.BankLine;
import org.tahsil.smartcollect.domain.PaymentHabits;

/** What a customer's bank accounts and payments show, as of an instant of the portfolio. */
@ApplicationScoped
public class CustomerFacts {
  private static final String LINES =
      """
      select b.bank_account_ref, (t.booked_at at time zone :zone)::date as on_date,
          t.type = 'CREDIT' as credit, t.amount_minor, t.balance_after_minor,
          coalesce(t.narration, '') as narration
      from bank_account b join bank_transaction t using (bank_account_id)
      where b.customer_id = :customer and b.currency = :currency
        and t.booked_at <= :now::timestamptz
        and t.booked_at >= :from::date::timestamp at time zone :zone
      order by b.bank_account_id, t.booked_at, t.line_no
      """;

  private static final String BALANCE =
      """
      select coalesce(sum(last.balance_after_minor), 0)
      from bank_account b
      join lateral (
        select t.balance_after_minor from bank_transaction t
        where t.bank_account_id = b.bank_account_id and t.booked_at <= :now::timestamptz
        order by t.booked_at desc, t.line_no desc limit 1) last on true
      where b.customer_id = :customer and b.currency = :currency
      """;

  private static final String INSTALMENTS =
      """
      with latest as (
        select i.account_id, i.item_no, i.due_on, i.amount_minor
        from account a join item i using (account_id)
        where a.portfolio_id = :portfolio and a.customer_id = :customer
          and i.due_on <= :today::date and i.issued_on <= :today::date and i.amount_minor > 0
        order by i.due_on desc, i.account_id, i.item_no limit :most)
      select l.due_on,
          case when sum(al.amount_minor) filter (where p.kind is null or p.kind = 'CREDIT_NOTE')
              >= l.amount_minor then max(al.value_on) filter (where p.kind is null) end as paid_on
      from latest l left join allocation al on al.account_id = l.account_id
        and al.item_no = l.item_no and al.undone_on is null and al.value_on <= :today::date
        left join posting p on p.posting_id = al.posting_id
        and p.kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER')
      group by l.account_id, l.item_no, l.due_on, l.amount_minor
      having l.amount_minor
          > coalesce(sum(al.amount_minor) filter (where p.kind = 'CREDIT_NOTE'), 0)
      """;

  @Inject private Jdbi jdbi;

  /** Lines booked from the start of a date through an instant, by account in booking order. */
  public List<BankLine> lines(Portfolio portfolio, long customer, LocalDate from, Instant now) {
    int scale = portfolio.currency().getDefaultFractionDigits();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LINES)
                .bind("zone", portfolio.zone().getId())
                .bind("customer", customer)
                .bind("currency", portfolio.currency().getCurrencyCode())
                .bind("now", now.toString())
                .bind("from", from.toString())
                .map(
                    (row, context) ->
                        new BankLine(
                            row.getString("bank_account_ref"),
                            row.getObject("on_date", LocalDate.class),
                            row.getBoolean("credit"),
                            BigDecimal.valueOf(row.getLong("amount_minor"), scale),
                            BigDecimal.valueOf(row.getLong("balance_after_minor"), scale),
                            row.getString("narration")))
                .list());
  }

  /** The latest known balance over all bank accounts of the portfolio's currency; 0 without any. */
  public BigDecimal balance(Portfolio portfolio, long customer, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BALANCE)
                .bind("customer", customer)
                .bind("currency", portfolio.currency().getCurrencyCode())
                .bind("now", now.toString())
                .mapTo(BigDecimal.class)
                .one()
                .movePointLeft(portfolio.currency().getDefaultFractionDigits())
                .setScale(portfolio.currency().getDefaultFractionDigits()));
  }

  /**
   * The last instalments that were due by a date, paid when the customer's money covered what
   * credit notes left of them; without those that credit notes took away.
   */
  public List<PaymentHabits.Instalment> instalments(
      Portfolio portfolio, long customer, LocalDate today, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(INSTALMENTS)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .bind("today", today)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new PaymentHabits.Instalment(
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("paid_on", LocalDate.class)))
                .list());
  }
}
