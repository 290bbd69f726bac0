package org.tahsil.shared.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Rows of the books for tests, written straight into the tables. */
public final class TestBooks {
  private final Jdbi jdbi;
  private final Portfolio portfolio;

  /** A tenant and a portfolio in OMR, Muscat, whose clock stands at 2025-01-01T10:00:00Z. */
  public TestBooks(Jdbi jdbi, String tenant) {
    this.jdbi = jdbi;
    Instant clock = Instant.parse("2025-01-01T10:00:00Z");
    jdbi.useHandle(h -> h.execute("insert into tenant values (?, ?)", tenant, tenant));
    long id =
        insert(
            """
            insert into portfolio (tenant_id, code, name, currency, time_zone, dpd_convention,
                                   simulated_now)
            values (?, 'P', 'Portfolio', 'OMR', 'Asia/Muscat', 'ELAPSED', ?) returning portfolio_id
            """,
            tenant,
            clock);
    portfolio =
        new Portfolio(
            new PortfolioId(id),
            new TenantId(tenant),
            new PortfolioCode("P"),
            "Portfolio",
            Currency.getInstance("OMR"),
            ZoneId.of("Asia/Muscat"),
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            LocalTime.of(23, 30),
            null,
            clock);
  }

  public Portfolio portfolio() {
    return portfolio;
  }

  /** A customer; returns its surrogate key. */
  public long customer(String ref, @Nullable String email, @Nullable String language) {
    return insert(
        """
        insert into customer (tenant_id, customer_ref, name, email, language)
        values (?, ?, ?, ?, ?) returning customer_id
        """,
        portfolio.tenant().value(),
        ref,
        "Name of " + ref,
        email,
        language);
  }

  /** An account opened in 2024; returns its surrogate key. */
  public long account(String ref, long customerId) {
    return insert(
        """
        insert into account (portfolio_id, customer_id, account_ref, product, opened_on)
        values (?, ?, ?, 'LOAN', '2024-01-01') returning account_id
        """,
        portfolio.id().value(),
        customerId,
        ref);
  }

  /** An item, wholly open, issued at the account's opening. */
  public void item(long accountId, int no, LocalDate dueOn, long minor) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into item (account_id, item_no, item_ref, issued_on, due_on, aged_from,
                                  amount_minor, principal_minor, open_minor)
                values (?, ?, ?, '2024-01-01', ?, ?, ?, ?, ?)
                """,
                accountId,
                no,
                "I" + no,
                dueOn,
                dueOn,
                minor,
                minor,
                minor));
  }

  /** A payment on one item. */
  public void payment(long accountId, int itemNo, LocalDate valueOn, long minor) {
    post(PostingKind.PAYMENT, new long[] {accountId, itemNo}, valueOn, minor);
  }

  /** What lessens one item of an account. */
  public void post(PostingKind kind, long[] item, LocalDate valueOn, long minor) {
    long posting =
        insert(
            """
            insert into posting (account_id, kind, payment_ref, value_on, known_on, amount_minor)
            values (?, ?, gen_random_uuid()::text, ?, ?, ?) returning posting_id
            """,
            item[0],
            kind.name(),
            valueOn,
            valueOn,
            minor);
    allocate(posting, item, valueOn, minor);
  }

  private void allocate(long posting, long[] item, LocalDate valueOn, long minor) {
    long accountId = item[0];
    long itemNo = item[1];
    jdbi.useHandle(
        h -> {
          h.execute(
              """
              insert into allocation (posting_id, account_id, item_no, component, amount_minor,
                                      value_on, known_on)
              values (?, ?, ?, 'PRINCIPAL', ?, ?, ?)
              """,
              posting,
              accountId,
              itemNo,
              minor,
              valueOn,
              valueOn);
          h.execute(
              """
              update item set open_minor = open_minor - ?,
                  settled_on = case when open_minor = ? then ?::date end
              where account_id = ? and item_no = ?
              """,
              minor,
              minor,
              valueOn,
              accountId,
              itemNo);
        });
  }

  /** What the age step of a night leaves behind for an account, from its items alone. */
  public void age(long accountId, LocalDate date) {
    LocalDate oldest =
        jdbi.withHandle(
            h ->
                h.select(
                        """
                        select min(aged_from) from item
                         where account_id = ? and open_minor > 0 and aged_from < ?
                        """,
                        accountId,
                        date)
                    .mapTo(LocalDate.class)
                    .findOne()
                    .orElse(null));
    aged(accountId, date, oldest);
  }

  /** The state of an account as a night of {@code agedOn} left it. */
  public void aged(long accountId, LocalDate agedOn, @Nullable LocalDate agedFrom) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into age_now (account_id, portfolio_id, outstanding_minor, overdue_minor,
                                     aged_from, bucket, valid_from, aged_on)
                select ?, ?, coalesce(sum(open_minor), 0),
                       coalesce(sum(open_minor) filter (where aged_from < ?), 0), ?, 'X', ?, ?
                  from item where account_id = ?
                on conflict (account_id) do update
                   set overdue_minor = excluded.overdue_minor, aged_from = excluded.aged_from,
                       outstanding_minor = excluded.outstanding_minor, aged_on = excluded.aged_on
                """,
                accountId,
                portfolio.id().value(),
                agedOn,
                agedFrom,
                agedOn,
                agedOn,
                accountId));
  }

  /** A completed night. */
  public UUID night(LocalDate date) {
    UUID night = UUID.randomUUID();
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into night (night_id, portfolio_id, business_date, status, owner_boot,
                                   requested_by, started_at, ended_at)
                values (?, ?, ?, 'COMPLETED', 'boot', 'x', now(), now())
                """,
                night,
                portfolio.id().value(),
                date));
    return night;
  }

  private long insert(String sql, @Nullable Object... values) {
    return jdbi.withHandle(h -> h.select(sql, values).mapTo(Long.class).one());
  }
}
