package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.domain.Standstill.Standing;
import org.tahsil.hold.HoldReason;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** The accounts of a step and the holds by which they rest. */
@ApplicationScoped
public class StepAccountStore {

  @Inject private Jdbi jdbi;

  /** An account with something overdue. */
  public record Late(long id, AccountRef ref, Money overdue) {}

  /** The overdue accounts of the customer of a case, by surrogate key. */
  public List<Late> late(Portfolio portfolio, long caseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.account_id, a.account_ref, n.overdue_minor
                    from collection_case k join account a using (customer_id, portfolio_id)
                      join age_now n using (account_id)
                    where k.case_id = :case and k.portfolio_id = :portfolio and n.overdue_minor > 0
                    order by a.account_id
                    """)
                .bind("case", caseId)
                .bind("portfolio", portfolio.id().value())
                .map(
                    (row, context) ->
                        new Late(
                            row.getLong(1),
                            new AccountRef(row.getString(2)),
                            Money.ofMinor(row.getLong(3), portfolio.currency())))
                .list());
  }

  /**
   * The holds that stand on whole accounts of the customer of a case which are overdue, by account;
   * 500 at most.
   */
  public List<Standing> standing(Portfolio portfolio, long caseId, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.account_ref, h.reason, 'CONTACT' = any(h.stops) as contact
                    from collection_case k join account a using (customer_id, portfolio_id)
                      join age_now n using (account_id) join hold h using (account_id)
                    where k.case_id = :case and k.portfolio_id = :portfolio and n.overdue_minor > 0
                      and h.item_no is null and h.undone_on is null and h.from_on <= :today
                      and (h.to_on is null or h.to_on > :today)
                    order by a.account_id, h.hold_id limit 500
                    """)
                .bind("case", caseId)
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .map(
                    (row, context) ->
                        new Standing(
                            new AccountRef(row.getString(1)),
                            HoldReason.valueOf(row.getString(2)),
                            row.getBoolean(3)))
                .list());
  }

  /** The day on which the oldest account of the customer of a case was opened. */
  public LocalDate openedOn(Portfolio portfolio, long caseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select min(a.opened_on)
                    from collection_case k join account a using (customer_id, portfolio_id)
                    where k.case_id = :case and k.portfolio_id = :portfolio
                    """)
                .bind("case", caseId)
                .bind("portfolio", portfolio.id().value())
                .mapTo(LocalDate.class)
                .one());
  }

  public void add(long escalation, Late account, @Nullable UUID hold) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into escalation_account (escalation_id, account_id, overdue_minor,
                        hold_key)
                    values (:id, :account, :overdue, :hold::uuid)
                    """)
                .bind("id", escalation)
                .bind("account", account.id())
                .bind("overdue", account.overdue().minor())
                .bind("hold", hold)
                .execute());
  }

  /** A hold of a step that still stands. */
  public record Held(UUID hold, LocalDate from) {}

  /** The holds of a step that stand without an end, by account. */
  public List<Held> held(long escalation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select x.hold_key, h.from_on from escalation_account x join hold h
                      on h.hold_key = x.hold_key and h.undone_on is null and h.to_on is null
                    where x.escalation_id = :id order by x.account_id
                    """)
                .bind("id", escalation)
                .map(
                    (row, context) ->
                        new Held(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list());
  }
}
