package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/** The book of the simulated bank: each reference once. */
@ApplicationScoped
public class RailBook {
  private static final String AVAILABLE =
      """
      with seen as (
        select b.bank_account_id, last.balance_after_minor, last.booked_at
        from bank_account b
        join lateral (
          select t.balance_after_minor, t.booked_at from bank_transaction t
          where t.bank_account_id = b.bank_account_id and t.booked_at <= :now::timestamptz
          order by t.booked_at desc, t.line_no desc limit 1) last on true
        where b.customer_id = :customer and b.currency = :currency)
      select coalesce((select sum(balance_after_minor) from seen), 0)
        - coalesce((select sum(r.amount_minor) from rail_debit r
            where r.customer_id = :customer and r.currency = :currency and r.answer = 'DEBITED'
              and r.presented_at >= (select max(booked_at) from seen)), 0)
      """;

  @Inject private Jdbi jdbi;

  /** An entry of the book. */
  public record Entry(Instant presentedAt, String answer, @Nullable String returnCode) {}

  /** Serialises the debits of one customer until the transaction ends. */
  public void lock(long customer) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from (select pg_advisory_xact_lock(:space, :who)) as locked")
                .bind("space", 0x7261696c)
                .bind("who", Long.hashCode(customer))
                .mapTo(Integer.class)
                .one());
  }

  public Optional<Entry> find(String ref) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from rail_debit where rail_ref = :ref")
                .bind("ref", ref)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getObject("presented_at", OffsetDateTime.class).toInstant(),
                            row.getString("answer"),
                            row.getString("return_code")))
                .findOne());
  }

  /** What the customer has: the latest balances less what was debited here since. */
  public Money available(long customer, Money wanted, Instant now) {
    return Money.ofMinor(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(AVAILABLE)
                    .bind("customer", customer)
                    .bind("currency", wanted.currency().getCurrencyCode())
                    .bind("now", now.toString())
                    .mapTo(BigDecimal.class)
                    .one()
                    .longValueExact()),
        wanted.currency());
  }

  /** Writes an order with its answer, or the answer of an order that was pending. */
  public void write(String ref, long customer, Money amount, Entry entry) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into rail_debit as r (rail_ref, customer_id, currency, amount_minor,
                        presented_at, answer, return_code)
                    values (:ref, :customer, :currency, :amount, :at::timestamptz, :answer, :code)
                    on conflict (rail_ref) do update
                    set answer = excluded.answer, return_code = excluded.return_code
                    where r.answer = 'PENDING'
                    """)
                .bind("ref", ref)
                .bind("customer", customer)
                .bind("currency", amount.currency().getCurrencyCode())
                .bind("amount", amount.minor())
                .bind("at", entry.presentedAt().toString())
                .bind("answer", entry.answer())
                .bind("code", entry.returnCode())
                .execute());
  }
}
