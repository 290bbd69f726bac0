package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Whether the books let a dialler's row in. */
@ApplicationScoped
public class DialledStore {

  private static final String LOCK_CUSTOMERS =
      """
      select customer_id from customer
      where customer_id in (
        select customer_id from account
        where portfolio_id = :portfolio and account_ref = any(:accounts))
      order by customer_id for no key update
      """;

  private static final String LOCK_ACCOUNTS =
      """
      select account_id from account
      where portfolio_id = :portfolio and account_ref = any(:accounts)
      order by account_id for no key update
      """;

  private static final String LOCK_CASES =
      """
      select case_id from collection_case
      where portfolio_id = :portfolio and customer_id = any(:customers) and state <> 'CLOSED'
      order by case_id for update
      """;

  @Inject private Jdbi jdbi;

  /**
   * What the books say of a row.
   *
   * @param disputable whether the item is there and has as much as is disputed
   * @param worked whether somebody else works on the customer
   */
  public record Known(boolean account, boolean disputable, boolean worked) {}

  /** Locks the customers of the rows, then their accounts. */
  public void lock(Portfolio portfolio, List<DialledRow> rows) {
    String[] accounts =
        rows.stream().map(row -> row.outcome().account().value()).toArray(String[]::new);
    for (String statement : List.of(LOCK_CUSTOMERS, LOCK_ACCOUNTS)) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(statement)
                  .bind("portfolio", portfolio.id().value())
                  .bind("accounts", accounts)
                  .mapTo(Long.class)
                  .list());
    }
  }

  /** Locks the open cases of customers. */
  public void lockCases(Portfolio portfolio, List<Long> customers) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK_CASES)
                .bind("portfolio", portfolio.id().value())
                .bind("customers", customers.toArray(Long[]::new))
                .mapTo(Long.class)
                .list());
  }

  public Known look(Portfolio portfolio, NewOutcome told, String agent) {
    ItemRef item = told.item();
    Money amount = told.amount();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from item i where i.account_id = a.account_id
                        and i.item_ref = :item and i.amount_minor >= coalesce(:amount::bigint, 1))
                        as disputable,
                      exists (select from customer_claim c where c.customer_id = a.customer_id
                        and c.claimed_until > now() and c.agent <> :agent) as worked
                    from account a
                    where a.portfolio_id = :portfolio and a.account_ref = :account
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("account", told.account().value())
                .bind("item", item == null ? null : item.value())
                .bind("amount", amount == null ? null : (Long) amount.minor())
                .bind("agent", agent)
                .map(
                    (row, context) ->
                        new Known(true, row.getBoolean("disputable"), row.getBoolean("worked")))
                .findOne()
                .orElse(new Known(false, false, false)));
  }
}
