package org.tahsil.campaign.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioId;

/** What a reminder is about. */
@Dependent
public class SubjectStore {
  private static final String AGAINST =
      """
      select account_id, reason
        from unnest(:accounts) as asked (account_id),
             lateral (select case
               when exists (select from hold h
                 where h.account_id = asked.account_id and h.undone_on is null
                   and 'CONTACT' = any (h.stops)
                   and h.from_on <= :date and (h.to_on is null or h.to_on > :date))
               then 'CONTACT_HOLD'
               when exists (select from arrangement_now n
                 where n.account_id = asked.account_id and n.state = 'OPEN')
               then 'OPEN_PROMISE'
               when exists (select from manual_override m
                 where m.account_id = asked.account_id and 'REMINDERS' = any (m.stops)
                   and m.begins_on <= :date and m.ends_on > :date)
               then 'MANUAL_OVERRIDE' end as reason) found
       where reason is not null
      """;

  private final Jdbi jdbi;

  @Inject
  public SubjectStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** By the account's surrogate key. */
  public Map<Long, Subject> find(Collection<Long> accounts) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.account_id, a.portfolio_id, a.account_ref, c.customer_ref
                      from account a join customer c using (customer_id)
                     where a.account_id = any (:accounts)
                    """)
                .bindArray("accounts", Long.class, accounts.toArray())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong(1),
                            new Subject(
                                new PortfolioId(row.getLong(2)),
                                new AccountRef(row.getString(3)),
                                new CustomerRef(row.getString(4)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /**
   * Why accounts are not reminded on a date, by their surrogate keys: CONTACT_HOLD, OPEN_PROMISE,
   * or MANUAL_OVERRIDE where people have taken reminders over.
   */
  public Map<Long, String> against(Collection<Long> accounts, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AGAINST)
                .bindArray("accounts", Long.class, accounts.toArray())
                .bind("date", date)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** An account, and to whom and where it belongs. */
  public record Subject(PortfolioId portfolio, AccountRef account, CustomerRef customer) {}
}
