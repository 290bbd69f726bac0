package org.tahsil.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.AccountRow;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Accounts: written by the hundred, each reference once in a call. */
@ApplicationScoped
public class AccountStore {

  private static final String INCOMING =
      """
      with incoming as (
        select c.customer_id, n.* from unnest(:refs::text[], :customers::text[], :products::text[],
            :opened::date[], :principals::bigint[], :usages::numeric[], :assets::text[],
            :branches::text[], :segments::text[])
          as n(account_ref, customer_ref, product, opened_on, principal_minor, usage_index, asset,
            branch, segment)
        join customer c on c.tenant_id = :tenant and c.customer_ref = n.customer_ref)
      """;

  private static final String ADD =
      INCOMING
          + """
          insert into account (portfolio_id, customer_id, account_ref, product, opened_on,
              principal_minor, usage_index, asset, branch, segment)
          select :portfolio, customer_id, account_ref, product, opened_on, principal_minor,
              usage_index, asset, branch, segment
          from incoming
          on conflict (portfolio_id, account_ref) do nothing
          returning account_ref
          """;

  private static final String CHANGE =
      INCOMING
          + """
          , changed as (
            select a.*, n.customer_id as n_customer, n.product as n_product,
                n.opened_on as n_opened,
                coalesce(n.principal_minor, a.principal_minor) as n_principal,
                coalesce(n.usage_index::numeric(9, 4), a.usage_index) as n_usage,
                coalesce(n.asset, a.asset) as n_asset,
                coalesce(n.branch, a.branch) as n_branch,
                coalesce(n.segment, a.segment) as n_segment
            from account a join incoming n on n.account_ref = a.account_ref
            where a.portfolio_id = :portfolio and a.account_ref <> all(:added::text[])
            order by a.account_id for no key update of a),
          different as (
            select * from changed
            where (customer_id, product, opened_on, principal_minor, usage_index, asset, branch,
                segment)
              is distinct from (n_customer, n_product, n_opened, n_principal, n_usage, n_asset,
                n_branch, n_segment)),
          past as (
            insert into account_past (account_id, known_until, content)
            select a.account_id, clock_timestamp(), to_jsonb(a)
            from account a join different using (account_id))
          update account a set customer_id = n_customer, product = n_product, opened_on = n_opened,
              principal_minor = n_principal, usage_index = n_usage, asset = n_asset,
              branch = n_branch, segment = n_segment
          from different d where d.account_id = a.account_id
          returning a.account_ref
          """;

  private static final String READ =
      """
      select a.*, c.customer_ref, p.code, p.currency,
          (select count(*) from account b join portfolio q using (portfolio_id)
           where b.customer_id = a.customer_id and q.tenant_id = p.tenant_id
             and (b.opened_on, b.account_ref, b.account_id)
               < (a.opened_on, a.account_ref, a.account_id)) as ordinal
      from account a join customer c using (customer_id) join portfolio p using (portfolio_id)
      """;

  @Inject private Jdbi jdbi;

  /** Locks accounts in the order of their keys. */
  public void lock(Collection<Long> accounts) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select account_id from account where account_id = any(:ids)
                    order by account_id for no key update
                    """)
                .bind("ids", accounts.toArray(Long[]::new))
                .mapTo(Long.class)
                .list());
  }

  /** Locks a portfolio against others who set something of it. */
  public void lock(Portfolio portfolio) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select 1 from portfolio where portfolio_id = :portfolio for no key update")
                .bind("portfolio", portfolio.id().value())
                .mapTo(Integer.class)
                .one());
  }

  /** Adds the accounts not yet known, of known customers, and gives their references. */
  public Set<String> add(Portfolio portfolio, List<AccountRow> rows) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                columns(portfolio, rows, handle.createQuery(ADD)).mapTo(String.class).list()));
  }

  /** Changes the known accounts that say something new and gives their references. */
  public Set<String> change(Portfolio portfolio, List<AccountRow> rows, Set<String> added) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                columns(portfolio, rows, handle.createQuery(CHANGE))
                    .bind("added", added.toArray(String[]::new))
                    .mapTo(String.class)
                    .list()));
  }

  /** Which of these customers the tenant has. */
  public Set<String> knownCustomers(TenantId tenant, List<AccountRow> rows) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                Columns.of(rows)
                    .text("refs", AccountRow::customer)
                    .bindTo(
                        handle.createQuery(
                            """
                            select customer_ref from customer
                            where tenant_id = :tenant and customer_ref = any(:refs::text[])
                            """))
                    .bind("tenant", tenant.value())
                    .mapTo(String.class)
                    .list()));
  }

  public Optional<Account> find(Portfolio portfolio, AccountRef ref) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + "where a.portfolio_id = :portfolio and a.account_ref = :ref")
                .bind("portfolio", portfolio.id().value())
                .bind("ref", ref.value())
                .map((row, context) -> account(row))
                .findOne());
  }

  public List<Account> of(TenantId tenant, CustomerRef ref) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ
                        + """
                        where c.tenant_id = :tenant and c.customer_ref = :ref
                        order by a.opened_on, a.account_ref, a.account_id
                        """)
                .bind("tenant", tenant.value())
                .bind("ref", ref.value())
                .map((row, context) -> account(row))
                .list());
  }

  /** The names of a portfolio's products, in order. */
  public List<String> products(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select distinct product from account where portfolio_id = :portfolio order by 1")
                .bind("portfolio", portfolio.id().value())
                .mapTo(String.class)
                .list());
  }

  private static <S extends SqlStatement<S>> S columns(
      Portfolio portfolio, List<AccountRow> rows, S statement) {
    return Columns.of(rows)
        .text("refs", AccountRow::ref)
        .text("customers", AccountRow::customer)
        .text("products", AccountRow::product)
        .text("opened", AccountRow::openedOn)
        .number("principals", AccountStore::principal)
        .text("usages", AccountStore::usage)
        .text("assets", AccountRow::asset)
        .text("branches", AccountRow::branch)
        .text("segments", AccountRow::segment)
        .bindTo(statement)
        .bind("tenant", portfolio.tenant().value())
        .bind("portfolio", portfolio.id().value());
  }

  private static @Nullable Long principal(AccountRow row) {
    return row.principal() == null ? null : row.principal().minor();
  }

  private static @Nullable String usage(AccountRow row) {
    return row.usageIndex() == null ? null : row.usageIndex().toPlainString();
  }

  private static Account account(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    long principal = row.getLong("principal_minor");
    boolean hasPrincipal = !row.wasNull();
    AccountRow facts =
        new AccountRow(
            new AccountRef(row.getString("account_ref")),
            new CustomerRef(row.getString("customer_ref")),
            row.getString("product"),
            currency,
            row.getObject("opened_on", LocalDate.class),
            hasPrincipal ? Money.ofMinor(principal, currency) : null,
            row.getBigDecimal("usage_index"),
            row.getString("asset"),
            row.getString("branch"),
            row.getString("segment"));
    return new Account(
        row.getLong("account_id"),
        new PortfolioId(row.getLong("portfolio_id")),
        new PortfolioCode(row.getString("code")),
        row.getLong("customer_id"),
        row.getInt("ordinal"),
        facts);
  }
}
