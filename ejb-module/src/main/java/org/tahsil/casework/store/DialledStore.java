package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Whether the books let a dialler's row in. */
@ApplicationScoped
public class DialledStore {

  @Inject private Jdbi jdbi;

  /**
   * What the books say of a row.
   *
   * @param disputable whether the item is there and has as much as is disputed
   * @param worked whether somebody else works on the customer
   */
  public record Known(boolean account, boolean disputable, boolean worked) {}

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
