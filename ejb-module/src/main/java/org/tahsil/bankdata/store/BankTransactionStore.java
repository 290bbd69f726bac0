package org.tahsil.bankdata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.account.Portfolio;
import org.tahsil.bankdata.BankTransactionRow;
import org.tahsil.shared.store.Columns;

/** Lines of bank accounts, hundreds in a statement. */
@ApplicationScoped
public class BankTransactionStore {
  private static final String INCOMING =
      """
      with incoming as (
        select c.customer_id, b.bank_account_id, b.currency, n.*
        from unnest(:customers::text[], :accounts::text[], :txns::text[], :booked::timestamptz[],
            :types::text[], :modes::text[], :amounts::bigint[], :balances::bigint[],
            :narrations::text[])
          with ordinality as n(customer_ref, bank_account_ref, txn_id, booked_at, type, mode,
            amount_minor, balance_after_minor, narration, line)
        left join customer c on c.tenant_id = :tenant and c.customer_ref = n.customer_ref
        left join bank_account b on b.tenant_id = :tenant and b.customer_id = c.customer_id
          and b.bank_account_ref = n.bank_account_ref)
      """;

  private static final String ADD_ACCOUNTS =
      INCOMING
          + """
          insert into bank_account (tenant_id, customer_id, bank_account_ref, currency)
          select distinct :tenant, customer_id, bank_account_ref, :currency
          from incoming
          where customer_id is not null and bank_account_id is null and amount_minor > 0
          order by customer_id, bank_account_ref
          on conflict on constraint bank_account_reference do nothing
          """;

  private static final String ADD =
      INCOMING
          + """
          , firsts as (
            select distinct on (bank_account_id, txn_id) * from incoming
            where bank_account_id is not null and currency = :currency and amount_minor > 0
            order by bank_account_id, txn_id, line),
          added as (
            insert into bank_transaction (bank_account_id, txn_id, booked_at, type, mode,
                amount_minor, balance_after_minor, narration)
            select bank_account_id, txn_id, booked_at, type, mode, amount_minor,
                balance_after_minor, narration
            from (select * from firsts order by booked_at, line) as ordered
            on conflict (bank_account_id, txn_id) do nothing
            returning bank_account_id, txn_id)
          select f.line from added join firsts f using (bank_account_id, txn_id)
          """;

  private static final String COMPARE =
      INCOMING
          + """
          select i.customer_id is not null as known, i.currency = :currency as same_currency,
              (t.booked_at, t.type, t.mode, t.amount_minor, t.balance_after_minor, t.narration)
                is not distinct from (i.booked_at, i.type, i.mode, i.amount_minor,
                  i.balance_after_minor, i.narration) as same
          from incoming i left join bank_transaction t using (bank_account_id, txn_id)
          order by i.line
          """;

  @Inject private Jdbi jdbi;

  /**
   * How a row stands against what is stored.
   *
   * @param known whether its customer is
   * @param sameCurrency whether its bank account has the portfolio's currency
   * @param same whether its line is stored with the same content
   */
  public record Standing(boolean known, boolean sameCurrency, boolean same) {}

  /** Adds the lines not yet known and gives their places in the list, from 0. */
  public Set<Integer> add(Portfolio portfolio, List<BankTransactionRow> rows) {
    return jdbi.withHandle(
        handle -> {
          bind(portfolio, rows, handle.createUpdate(ADD_ACCOUNTS)).execute();
          return new HashSet<>(
              bind(portfolio, rows, handle.createQuery(ADD))
                  .map((row, context) -> row.getInt("line") - 1)
                  .list());
        });
  }

  /** Every row beside what is stored, in the order given. */
  public List<Standing> compare(Portfolio portfolio, List<BankTransactionRow> rows) {
    return jdbi.withHandle(
        handle ->
            bind(portfolio, rows, handle.createQuery(COMPARE))
                .map(
                    (row, context) ->
                        new Standing(
                            row.getBoolean("known"),
                            row.getBoolean("same_currency"),
                            row.getBoolean("same")))
                .list());
  }

  private static <S extends SqlStatement<S>> S bind(
      Portfolio portfolio, List<BankTransactionRow> rows, S statement) {
    return Columns.of(rows)
        .text("customers", BankTransactionRow::customer)
        .text("accounts", BankTransactionRow::bankAccount)
        .text("txns", BankTransactionRow::txnId)
        .text("booked", BankTransactionRow::bookedAt)
        .text("types", BankTransactionRow::type)
        .text("modes", BankTransactionRow::mode)
        .number("amounts", row -> row.amount().minor())
        .number("balances", row -> row.balanceAfter().minor())
        .text("narrations", BankTransactionRow::narration)
        .bindTo(statement)
        .bind("tenant", portfolio.tenant().value())
        .bind("currency", portfolio.currency().getCurrencyCode());
  }
}
