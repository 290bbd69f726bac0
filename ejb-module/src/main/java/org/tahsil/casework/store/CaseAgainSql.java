package org.tahsil.casework.store;

/** The statement by which money that is taken back opens a case anew. */
final class CaseAgainSql {

  /**
   * Of some accounts' customers, those whose latest case ended because all was paid, who have
   * something overdue, and of whose payments one that had come by then is taken back in this
   * transaction. What was taken back earlier and what is not money open none. It is the same work,
   * so whoever had it goes on, if he still takes cases; what the customer asked for (no call before
   * a day) stands too. Accounts whose cases people have taken over do not count.
   */
  static final String OPEN =
      """
      with chosen as (
        select distinct a.customer_id from account a
        where a.account_id = any(:accounts) and a.portfolio_id = :portfolio),
      latest as (
        select k.customer_id, k.owner, k.team, k.skill, k.priority, t.recorded_at as ended_at,
          s.no_contact_until
        from chosen c
          cross join lateral (
            select * from collection_case x
            where x.customer_id = c.customer_id and x.portfolio_id = :portfolio
            order by x.case_id desc limit 1) k
          join case_act t on t.case_id = k.case_id and t.version = k.version
          join case_act s on s.case_id = k.case_id and s.version = k.version - 1
        where k.state = 'CLOSED' and k.closed_for = 'PAID'),
      again as (
        select l.customer_id, l.team, l.skill, l.priority,
          case when l.no_contact_until > :today then l.no_contact_until end as no_contact_until,
          case when not exists (
              select from app_user u where u.user_name = l.owner and u.tenant_id = :tenant
                and not u.active)
            and not exists (
              select from agent_desk d where d.user_name = l.owner and d.tenant_id = :tenant
                and not d.takes_cases)
            then l.owner end as owner
        from latest l
        where exists (
            select from account a join age_now n using (account_id)
            where a.customer_id = l.customer_id and a.portfolio_id = :portfolio
              and n.overdue_minor > 0 and not exists (
                select from manual_override o where o.account_id = a.account_id
                  and o.begins_on <= :today and o.ends_on > :today and 'CASES' = any(o.stops)))
          and exists (
            select from account a join posting b using (account_id)
              join posting p on p.posting_id = b.reverses
            where a.account_id = any(:accounts) and a.customer_id = l.customer_id
              and b.recorded_at = now() and p.kind = 'PAYMENT' and p.recorded_at <= l.ended_at)),
      begun as (
        insert into collection_case (portfolio_id, customer_id, opened_for, opened_on, state,
            owner, team, skill, next_action, due_at, no_contact_until, priority)
        select :portfolio, customer_id, 'MONEY_TAKEN_BACK', :today::date, 'OPEN', owner, team, skill,
          'CALL', :at::timestamptz, no_contact_until, priority
        from again order by customer_id
        on conflict (portfolio_id, customer_id) where state <> 'CLOSED' do nothing
        returning case_id, customer_id, opened_for, owner, team, skill, no_contact_until, priority),
      noted as (
        insert into case_act (case_id, version, action, state, owner, team, skill, next_action,
            due_at, no_contact_until, priority, reason, acted_by, acted_on, acted_at)
        select case_id, 1, 'OPEN', 'OPEN', owner, team, skill, 'CALL', :at::timestamptz,
          no_contact_until, priority, opened_for, 'system', :today::date, :at::timestamptz
        from begun)
      select case_id, customer_id, opened_for as reason, owner from begun order by case_id
      """;

  private CaseAgainSql() {}
}
