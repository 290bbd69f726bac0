package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.SetBySet;

/**
 * What agents did in a period and what came of it.
 *
 * <p>A contact is an outcome that stands, on the local date of the contact, of whoever told it
 * first: who corrects it did not make it. A payment of the period that was not taken back is of the
 * agent who spoke last with its customer on its value date or up to {@link #DAYS} days before, and
 * of nobody else.
 */
@ApplicationScoped
public class AgentWork {

  /** How many days after a talk a payment still counts as its fruit. */
  public static final int DAYS = 7;

  private static final String WORK =
      """
      with recursive told as (
        select o.outcome_id, o.told_by as agent, o.customer_id, o.kind, o.at
        from contact_outcome o
        where o.portfolio_id = :portfolio and o.corrects is null
          and o.told_on >= cast(:from as date) - :days
        union all
        select o.outcome_id, t.agent, o.customer_id, o.kind, o.at
        from told t join contact_outcome o on o.corrects = t.outcome_id),
      contact as materialized (
        select t.outcome_id, t.agent, t.customer_id, t.at, coalesce(m.reached, false) as reached,
          (t.at at time zone :zone)::date as on_date
        from told t left join contact_meaning m on m.outcome = t.kind
        where not exists (select from contact_outcome c where c.corrects = t.outcome_id)
          and t.at >= :begin and t.at < :end),
      contacts as (
        select agent, count(*) as contacts, count(*) filter (where reached) as reached
        from contact where on_date between :from and :until group by agent),
      fruit as (
        select distinct on (p.posting_id) c.agent, p.amount_minor
        from contact c join account a on a.customer_id = c.customer_id
            and a.portfolio_id = :portfolio
          join posting p on p.account_id = a.account_id
            and p.value_on between c.on_date and c.on_date + :days
        where c.reached and p.kind = 'PAYMENT' and p.value_on between :from and :until
          and not exists (select from posting r where r.reverses = p.posting_id)
        order by p.posting_id, c.at desc, c.outcome_id desc),
      collected as (select agent, sum(amount_minor)::bigint as collected from fruit group by agent),
      made as (
        select a.made_by as agent, count(*) as made, sum(n.promised_minor)::bigint as promised
        from arrangement_now n join arrangement a using (arrangement_id)
        where n.portfolio_id = :portfolio and a.made_on between :from and :until group by 1),
      decided as (
        select a.made_by as agent, count(*) as decided,
          count(*) filter (where n.state = 'KEPT') as kept,
          coalesce(sum(n.promised_minor) filter (where n.state = 'KEPT'), 0)::bigint as kept_minor
        from arrangement_now n join arrangement a using (arrangement_id)
        where n.portfolio_id = :portfolio
          and (n.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN')
            or (n.state in ('CANCELLED', 'RESCHEDULED') and n.since > a.made_on))
          and n.since between :from and :until group by 1),
      worked as (
        select t.acted_by as agent, count(distinct t.case_id) as worked
        from case_act t join collection_case k using (case_id)
        where k.portfolio_id = :portfolio and t.acted_on between :from and :until
          and t.action in ('PLAN', 'ESCALATE', 'DO_NOT_CALL', 'OUTCOME', 'CLOSE') group by 1),
      closed as (
        select owner as agent, count(*) as closed from collection_case
        where portfolio_id = :portfolio and closed_on between :from and :until
          and owner is not null group by 1),
      person as (
        select user_name as agent from agent_desk where tenant_id = :tenant
        union select agent from contacts union select agent from collected
        union select agent from made union select agent from decided
        union select agent from worked union select agent from closed)
      select p.agent, d.team, coalesce(c.contacts, 0) as contacts, coalesce(c.reached, 0) as reached,
        coalesce(m.made, 0) as made, coalesce(m.promised, 0) as promised,
        coalesce(j.decided, 0) as decided, coalesce(j.kept, 0) as kept,
        coalesce(j.kept_minor, 0) as kept_minor, coalesce(w.worked, 0) as worked,
        coalesce(x.closed, 0) as closed, coalesce(f.collected, 0) as collected
      from person p left join agent_desk d on d.tenant_id = :tenant and d.user_name = p.agent
        left join contacts c using (agent) left join made m using (agent)
        left join decided j using (agent) left join worked w using (agent)
        left join closed x using (agent) left join collected f using (agent)
      order by d.team nulls last, p.agent
      """;

  @Inject private Jdbi jdbi;

  /**
   * An agent's figures.
   *
   * @param team null: none
   * @param decided of the promises taken, those that were kept, kept in part, broken, or taken back
   *     after the day on which they were made
   */
  public record Work(
      String agent,
      @Nullable String team,
      long contacts,
      long reached,
      long made,
      Money promised,
      long decided,
      long kept,
      Money keptAmount,
      long worked,
      long closed,
      Money collected) {}

  /** By team and agent, those without a team last. */
  public List<Work> of(ReportQuery query) {
    Portfolio portfolio = query.portfolio();
    return jdbi.withHandle(
        handle ->
            SetBySet.in(
                handle,
                () ->
                    Period.bind(handle.createQuery(WORK), query)
                        .bind("tenant", portfolio.tenant().value())
                        .bind("zone", portfolio.zone().getId())
                        .bind("days", DAYS)
                        .bind("begin", start(portfolio, query.from().minusDays(DAYS)))
                        .bind("end", start(portfolio, query.asOf().date().plusDays(1)))
                        .map((row, context) -> work(row, portfolio))
                        .list()));
  }

  private static OffsetDateTime start(Portfolio portfolio, LocalDate date) {
    return date.atStartOfDay(portfolio.zone()).toOffsetDateTime();
  }

  private static Work work(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Work(
        row.getString("agent"),
        row.getString("team"),
        row.getLong("contacts"),
        row.getLong("reached"),
        row.getLong("made"),
        Money.ofMinor(row.getLong("promised"), portfolio.currency()),
        row.getLong("decided"),
        row.getLong("kept"),
        Money.ofMinor(row.getLong("kept_minor"), portfolio.currency()),
        row.getLong("worked"),
        row.getLong("closed"),
        Money.ofMinor(row.getLong("collected"), portfolio.currency()));
  }
}
