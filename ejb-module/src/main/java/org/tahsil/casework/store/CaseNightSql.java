package org.tahsil.casework.store;

/** The statements by which nights and payments open and close cases. */
final class CaseNightSql {

  /** A customer belongs to the unit that has the first account, so that each is judged once. */
  static final String OF_UNIT =
      """
      select a.customer_id from account a
      where a.portfolio_id = :portfolio and a.account_id between :from and :to
        and not exists (
          select from account b where b.customer_id = a.customer_id
            and b.portfolio_id = a.portfolio_id and b.account_id < a.account_id)
      """;

  static final String OF_ACCOUNTS =
      """
      select distinct a.customer_id from account a
      where a.account_id = any(:accounts) and a.portfolio_id = :portfolio and :counts >= 0
      """;

  /**
   * Paid is: nothing is overdue or disputed, and no hold or plan makes it look so. The case of a
   * customer whose count of days is held stays.
   */
  static final String CLOSE =
      """
      with chosen as (%s),
      paid as (
        select k.case_id, k.customer_id, k.version, k.owner, k.team, k.skill, k.priority
        from collection_case k
        where k.portfolio_id = :portfolio and k.state <> 'CLOSED' and :counts >= 0
          and k.customer_id in (select customer_id from chosen)
          and not exists (
            select from account a join age_now n using (account_id)
            where a.customer_id = k.customer_id and a.portfolio_id = k.portfolio_id
              and (n.overdue_minor > 0 or n.disputed_minor > 0 or n.frozen_dpd is not null))
          and not exists (
            select from account a join age_now n using (account_id) join re_ageing r using (account_id)
            where a.customer_id = k.customer_id and a.portfolio_id = k.portfolio_id
              and n.oldest_due <= :today and r.undone_on is null and r.from_on <= :today
              and (r.to_on is null or r.to_on > :today))
          and not exists (
            select from account a join hold h using (account_id)
            where a.customer_id = k.customer_id and a.portfolio_id = k.portfolio_id
              and h.undone_on is null and 'DPD_CLOCK' = any(h.stops) and h.from_on <= :today
              and (h.to_on is null or h.to_on > :today))
        order by k.case_id for update of k),
      noted as (
        insert into case_act (case_id, version, action, state, owner, team, skill, next_action,
            due_at, priority, reason, acted_by, acted_on, acted_at)
        select case_id, version + 1, 'PAID', 'CLOSED', owner, team, skill, 'NONE', :at::timestamptz,
          priority, 'PAID', 'system', :today::date, :at::timestamptz
        from paid)
      select case_id, customer_id, 'PAID' as reason, owner from paid order by case_id
      """;

  /** Tries since the customer was last reached, of the last 90 days. */
  private static final String TRIES =
      """
      contact as (
        select f.customer_id, i.at,
          i.direction = 'INBOUND' or coalesce(m.reached, false) as reached,
          coalesce(not m.reached, false) and i.direction = 'OUTBOUND' as missed
        from free f join interaction i using (customer_id)
          left join contact_meaning m using (outcome)
        where i.at > :at::timestamptz - interval '90 days' and i.at <= :at),
      tries as (
        select c.customer_id, count(*) as n
        from contact c left join (
            select customer_id, max(at) as at from contact where reached group by customer_id) l
          using (customer_id)
        where c.missed and (l.at is null or c.at > l.at)
        group by c.customer_id),
      """;

  private static final String FACTS =
      "with chosen as ("
          + OF_UNIT
          + """
          ), rule as materialized (select * from case_rules(:portfolio, :today::date)),
          manual as materialized (
            select distinct o.account_id from manual_override o
            where o.portfolio_id = :portfolio and o.begins_on <= :today and o.ends_on > :today
              and 'CASES' = any(o.stops)),
          book as materialized (
            select c.customer_id, sum(n.overdue_minor) as overdue,
              max(coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from)) as dpd
            from chosen c
              join account a on a.customer_id = c.customer_id and a.portfolio_id = :portfolio
              join age_now n using (account_id)
            where not exists (select from manual m where m.account_id = a.account_id)
            group by c.customer_id having sum(n.overdue_minor) > 0),
          free as materialized (
            select b.* from book b
            where not exists (
              select from collection_case k, rule r
              where k.portfolio_id = :portfolio and k.customer_id = b.customer_id
                and r.kind = 'REST_DAYS' and (k.state <> 'CLOSED' or (k.closed_for <> 'PAID'
                  and k.closed_on > :today::date - coalesce(r.threshold, 0)::integer)))),
          """
          + TRIES
          + """
          debits as (
            select a.customer_id, count(*) as n
            from free f
              join account a on a.customer_id = f.customer_id and a.portfolio_id = :portfolio
              join collection l on l.account_id = a.account_id
              join collection_attempt t using (collection_key)
              left join item i on i.account_id = l.account_id and i.item_no = l.item_no
            where t.status = 'FAILED' and l.state not in ('SUCCESS', 'CLOSED')
              and coalesce(i.open_minor, 1) > 0
              and not exists (select from manual m where m.account_id = a.account_id)
            group by a.customer_id),
          broken as (
            select a.customer_id, count(*) as n
            from free f
              join account a on a.customer_id = f.customer_id and a.portfolio_id = :portfolio
              join arrangement_now r using (account_id)
            where r.state = 'BROKEN' and r.since > :today::date - 90
              and not exists (select from manual m where m.account_id = a.account_id)
            group by a.customer_id),
          figure as (
            select customer_id, 'OVERDUE_VALUE' as kind, overdue as n from free
            union all select customer_id, 'DAYS_PAST_DUE', dpd from free
            union all select customer_id, 'UNRESPONSIVE', n from tries
            union all select customer_id, 'FAILED_DEBITS', n from debits
            union all select customer_id, 'BROKEN_PROMISES', n from broken
            union all select s.customer_id, 'HIGH_RISK', floor(100 * s.probability_90)::bigint
              from free f join risk_score s using (customer_id)
              where s.portfolio_id = :portfolio and s.on_date = :today),
          reason as (
            select distinct on (g.customer_id) g.customer_id, r.kind, r.priority, r.team,
              r.skill, r.distribute
            from figure g join rule r using (kind) where g.n >= r.threshold
            order by g.customer_id, r.place),
          """;

  /**
   * An agent gets the same customers again and again: by the customer's reference, among those of
   * the team who have the skill that the case needs, of whom those who speak the customer's
   * language come first.
   */
  static final String OPEN =
      FACTS
          + """
          desk as (
            select d.* from agent_desk d
            where d.tenant_id = :tenant and d.takes_cases and not exists (
              select from app_user u where u.user_name = d.user_name and not u.active)),
          seat as (
            select r.customer_id, d.user_name,
              row_number() over w - 1 as place, count(*) over (partition by r.customer_id) as seats,
              ('x' || substr(md5(u.customer_ref), 1, 7))::bit(28)::integer as lot
            from reason r join customer u using (customer_id)
              join desk d on r.distribute and (r.team is null or d.team = r.team)
                and (r.skill is null or r.skill = any(d.skills))
                and (u.language is null or u.language = any(d.languages) or not exists (
                  select from desk o where u.language = any(o.languages)
                    and (r.skill is null or r.skill = any(o.skills))
                    and (r.team is null or o.team = r.team)))
            window w as (partition by r.customer_id order by d.user_name)),
          begun as (
            insert into collection_case (portfolio_id, customer_id, opened_for, opened_on, state,
                owner, team, skill, next_action, due_at, priority)
            select :portfolio, r.customer_id, r.kind, :today::date, 'OPEN', s.user_name,
              coalesce(r.team, d.team), r.skill, 'CALL', :due::timestamptz, r.priority
            from reason r
              left join seat s on s.customer_id = r.customer_id and s.place = s.lot % s.seats
              left join desk d on d.user_name = s.user_name
            order by r.customer_id
            on conflict (portfolio_id, customer_id) where state <> 'CLOSED' do nothing
            returning case_id, customer_id, opened_for, owner, team, skill, priority),
          noted as (
            insert into case_act (case_id, version, action, state, owner, team, skill,
                next_action, due_at, priority, reason, acted_by, acted_on, acted_at)
            select case_id, 1, 'OPEN', 'OPEN', owner, team, skill, 'CALL', :due::timestamptz, priority,
              opened_for, 'system', :today::date, :at::timestamptz
            from begun)
          select case_id, customer_id, opened_for as reason, owner from begun order by case_id
          """;

  private CaseNightSql() {}
}
