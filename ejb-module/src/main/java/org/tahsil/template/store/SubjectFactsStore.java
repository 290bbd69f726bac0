package org.tahsil.template.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;
import org.tahsil.template.domain.Further.Offer;

/** What messages say of accounts beyond what their sender knows. */
@ApplicationScoped
public class SubjectFactsStore {

  @Inject private Jdbi jdbi;

  /**
   * Whom an account belongs to.
   *
   * @param language tag of it; null: not known
   */
  public record Reader(String name, @Nullable String language) {}

  /** The customer of an account that exists. */
  public Reader reader(long account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.name, c.language from account a join customer c using (customer_id)
                    where a.account_id = :account
                    """)
                .bind("account", account)
                .map((row, context) -> new Reader(row.getString("name"), row.getString("language")))
                .one());
  }

  /** Offers of accounts that run on a date and are not paid, by account. */
  public Map<Long, Offer> offers(Collection<Long> accounts, LocalDate date, Currency currency) {
    Map<Long, Offer> offers = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select n.account_id, s.pay_minor - n.counted_minor as rest, s.pay_by
                    from settlement_now n join settlement s using (settlement_id)
                    where n.account_id = any(:accounts) and n.state = 'OFFERED'
                      and s.pay_by >= :date and s.pay_minor > n.counted_minor
                    """)
                .bind("accounts", accounts.toArray(Long[]::new))
                .bind("date", date)
                .map(
                    (row, context) ->
                        offers.put(
                            row.getLong("account_id"),
                            new Offer(
                                Money.ofMinor(row.getLong("rest"), currency),
                                row.getObject("pay_by", LocalDate.class))))
                .list());
    return offers;
  }
}
