package org.tahsil.campaign.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioId;

/** What a reminder is about. */
@Dependent
public class SubjectStore {
  private final Jdbi jdbi;

  @Inject
  public SubjectStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<Subject> find(long accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.portfolio_id, a.account_ref, c.customer_ref
                      from account a join customer c using (customer_id)
                     where a.account_id = :id
                    """)
                .bind("id", accountId)
                .map(
                    (row, context) ->
                        new Subject(
                            new PortfolioId(row.getLong(1)),
                            new AccountRef(row.getString(2)),
                            new CustomerRef(row.getString(3))))
                .findOne());
  }

  /** Whether a hold stops contact about the account on the date. */
  public boolean contactIsHeld(long accountId, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from hold
                     where account_id = :id and undone_on is null and 'CONTACT' = any (stops)
                       and from_on <= :date and (to_on is null or to_on > :date))
                    """)
                .bind("id", accountId)
                .bind("date", date)
                .mapTo(Boolean.class)
                .one());
  }

  /** Whether a promise or plan of the account is open. */
  public boolean isPromised(long accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from arrangement_now
                     where account_id = :id and state = 'OPEN')
                    """)
                .bind("id", accountId)
                .mapTo(Boolean.class)
                .one());
  }

  /** Whether people have taken reminders of the account over on the date. */
  public boolean isManual(long accountId, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from manual_override
                     where account_id = :id and 'REMINDERS' = any (stops)
                       and begins_on <= :date and ends_on > :date)
                    """)
                .bind("id", accountId)
                .bind("date", date)
                .mapTo(Boolean.class)
                .one());
  }

  /** An account, and to whom and where it belongs. */
  public record Subject(PortfolioId portfolio, AccountRef account, CustomerRef customer) {}
}
