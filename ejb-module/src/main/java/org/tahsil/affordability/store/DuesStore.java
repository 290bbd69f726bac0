package org.tahsil.affordability.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/** What a customer has to pay to the lender anyway. */
@ApplicationScoped
public class DuesStore {
  private static final String DUES =
      """
      with mine as (
        select account_id from account
        where portfolio_id = :portfolio and customer_id = :customer)
      select coalesce((
          select sum(i.open_minor) from mine join item i using (account_id)
          where i.open_minor > 0 and i.issued_on <= :today::date
            and i.due_on > :today::date and i.due_on <= :until::date
            and i.account_id is distinct from :planned::bigint), 0)
        + coalesce((
          select sum(greatest(0, d.minor - n.counted_minor))
          from mine join arrangement_now n using (account_id),
            lateral (
              select coalesce(sum(s.amount_minor), 0) as minor from arrangement_instalment s
              where s.arrangement_id = n.arrangement_id and s.due_on <= :until::date) d
          where n.state = 'OPEN'), 0)
      """;

  @Inject private Jdbi jdbi;

  /** The days of a month. */
  public record Month(LocalDate today, LocalDate until) {}

  /**
   * What falls due after today until a day, of items that are issued and of open promises and plans
   * over all accounts of a customer in the portfolio.
   *
   * @param customer surrogate key
   * @param planned the account whose items are to be planned; null: none of them
   */
  public Money of(Portfolio portfolio, long customer, Month month, @Nullable Long planned) {
    return jdbi.withHandle(
        handle ->
            Money.ofMinor(
                handle
                    .createQuery(DUES)
                    .bind("portfolio", portfolio.id().value())
                    .bind("customer", customer)
                    .bind("today", month.today().toString())
                    .bind("until", month.until().toString())
                    .bind("planned", planned)
                    .mapTo(Long.class)
                    .one(),
                portfolio.currency()));
  }
}
