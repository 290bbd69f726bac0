package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.shared.money.Money;

/** What was done with escalations, and the locks under which it is. */
@ApplicationScoped
public class EscalationActStore {

  @Inject private Jdbi jdbi;

  /**
   * Locks the customer's accounts in the portfolio, then the case: the order of payments, so that
   * nobody waits for the other. Everything that is done with a case's escalations waits here.
   */
  public void lock(Portfolio portfolio, long caseId) {
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  select a.account_id from account a
                  where a.portfolio_id = :portfolio and a.customer_id = (
                    select k.customer_id from collection_case k where k.case_id = :case)
                  order by a.account_id for no key update
                  """)
              .bind("portfolio", portfolio.id().value())
              .bind("case", caseId)
              .mapTo(Long.class)
              .list();
          handle
              .createQuery("select 1 from collection_case where case_id = :case for update")
              .bind("case", caseId)
              .mapTo(Integer.class)
              .findOne();
        });
  }

  /**
   * Locks the accounts of an escalation's customer and its case if nobody else has any of them. Who
   * has locked some already must not wait for others, lest two wait for each other.
   */
  public boolean lockAtOnce(Portfolio portfolio, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with mine as (
                      select a.account_id from escalation e join account a using (customer_id)
                      where e.escalation_id = :id and a.portfolio_id = :portfolio),
                    locked as (
                      select a.account_id from account a
                      where a.account_id in (select account_id from mine)
                      order by a.account_id for no key update skip locked),
                    file as (
                      select k.case_id from collection_case k
                      where k.case_id = (
                        select e.case_id from escalation e where e.escalation_id = :id)
                      for update skip locked)
                    select (select count(*) from mine) = (select count(*) from locked)
                      and (select count(*) from file) = 1
                    """)
                .bind("id", id)
                .bind("portfolio", portfolio.id().value())
                .mapTo(Boolean.class)
                .one());
  }

  /** Appends an act; its version is one above the escalation's. */
  public void add(long id, EscalationAct act) {
    Money amount = act.amount();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into escalation_act (escalation_id, version, action, state, item,
                        reference, item_on, amount_minor, note, acted_by, acted_on, acted_at)
                    values (:id, :version, :action, :state, :item, :reference, :date, :amount,
                        :note, :by, :on, :at)
                    """)
                .bind("id", id)
                .bind("version", act.version())
                .bind("action", act.action().name())
                .bind("state", act.state().name())
                .bind("item", act.item())
                .bind("reference", act.reference())
                .bind("date", act.date())
                .bind("amount", amount == null ? null : (Long) amount.minor())
                .bind("note", act.note())
                .bind("by", act.by())
                .bind("on", act.on())
                .bind("at", act.at())
                .execute());
  }

  /** Oldest first. */
  public List<EscalationAct> of(Portfolio portfolio, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from escalation_act where escalation_id = :id order by version")
                .bind("id", id)
                .map((row, context) -> EscalationRows.act(row, portfolio))
                .list());
  }

  /** The id of the active escalation of a case. */
  public Optional<Long> active(long caseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select escalation_id from escalation where case_id = :case and state = 'ACTIVE'")
                .bind("case", caseId)
                .mapTo(Long.class)
                .findOne());
  }

  /** What the customer of an escalation is called inside; for the timeline. */
  public long customerId(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select customer_id from escalation where escalation_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
  }

  /** Escalations of these accounts' customers that have ended and are not wound up, in order. */
  public List<Long> ended(Portfolio portfolio, Long[] accounts) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.escalation_id from escalation e
                    where e.portfolio_id = :portfolio and e.ended_on is not null and not e.wound_up
                      and e.customer_id in (
                        select a.customer_id from account a where a.account_id = any(:accounts))
                    order by e.escalation_id
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("accounts", accounts)
                .mapTo(Long.class)
                .list());
  }

  /** Escalations of a portfolio that have ended and are not wound up, the oldest first. */
  public List<Long> ended(Portfolio portfolio, LocalDate upTo, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select escalation_id from escalation
                    where portfolio_id = :portfolio and ended_on <= :on and not wound_up
                    order by customer_id, escalation_id limit :limit
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("on", upTo)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  /** Marks an ended escalation as wound up; false if it was before. */
  public boolean windUp(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update escalation set wound_up = true
                        where escalation_id = :id and ended_on is not null and not wound_up
                        """)
                    .bind("id", id)
                    .execute()
                == 1);
  }
}
