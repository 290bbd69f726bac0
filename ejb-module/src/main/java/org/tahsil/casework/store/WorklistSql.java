package org.tahsil.casework.store;

/** The order of the worklist: one statement over all open cases of a portfolio. */
final class WorklistSql {

  /** What is over in a moment is not read: every set is made once and joined by its key. */
  private static final String RANKED =
      """
      with wanted as materialized (
        select k.*, u.customer_ref, u.name, u.language, u.phone
        from collection_case k join customer u using (customer_id)
        where k.portfolio_id = :portfolio and (k.case_id = :only or (k.state <> 'CLOSED'
          and (:scope = 'ALL' or (:scope = 'MINE' and k.owner = :reader)
            or (:scope = 'UNASSIGNED' and k.owner is null)
            or (:scope = 'AVAILABLE' and (k.owner is null or k.owner = :reader))
            or (:scope = 'TEAM' and k.team = (select d.team from agent_desk d
              where d.tenant_id = :tenant and d.user_name = :reader)))
          and (:language::text is null or u.language = :language)
          and (:skill::text is null or k.skill = :skill)))),
      unskilled as materialized (
        select distinct w.team, w.skill from wanted w
        where w.skill is not null and not exists (
          select from skilled_desk d where d.tenant_id = :tenant and d.skill = w.skill
            and (w.team is null or d.team = w.team))),
      held as materialized (
        select h.account_id, bool_or(h.reason = 'DISPUTE') as disputed
        from wanted w join account a on a.customer_id = w.customer_id
            and a.portfolio_id = :portfolio
          join hold h using (account_id)
        where h.undone_on is null and h.from_on <= :today and (h.to_on is null or h.to_on > :today)
          and (h.reason = 'DISPUTE' or 'CONTACT' = any(h.stops))
        group by h.account_id),
      term as materialized (select * from work_terms(:portfolio, :today::date)),
      promised as materialized (\
      """
          + PromiseCoverSql.OPEN.formatted(
              "select account_id from wanted join account using (customer_id)")
          + """
              ),
          standing as (
            select w.case_id, a.account_ref, n.overdue_minor, h.account_id is not null as held,
              h.disputed, coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from, 0) as dpd,\
          """
          + PromiseCoverSql.COVERED
          + """
             as covered, p.promised - p.counted as still_promised, p.due_on as promised_on
          from wanted w join account a on a.customer_id = w.customer_id
              and a.portfolio_id = :portfolio
            join age_now n using (account_id)\
          """
          + PromiseCoverSql.TERM
          + """
              left join held h using (account_id) left join promised p using (account_id)),
          book as materialized (
            select case_id, sum(overdue_minor) as overdue_all,
              coalesce(sum(overdue_minor) filter (where not held and not covered), 0) as overdue,
              max(dpd) as dpd, coalesce(bool_and(disputed) filter (where held), false) as disputed,
              bool_or(covered and not held and overdue_minor > 0) as promised,
              sum(still_promised) filter (where little) as little_promised,
              sum(overdue_minor) filter (where little) as little_overdue,
              min(promised_on) filter (where little) as little_on,
              (array_agg(account_ref order by (not held and not covered) desc, overdue_minor desc,
                account_ref))[1] as account_ref
            from standing cross join lateral (select promised_on is not null and not covered
              and not held and overdue_minor > 0 as little) l
            group by case_id),
          manual as materialized (
            select w.case_id, max(o.ends_on) as manual_until
            from wanted w join account a on a.customer_id = w.customer_id
                and a.portfolio_id = :portfolio
              join manual_override o on o.account_id = a.account_id and o.portfolio_id = :portfolio
            where o.begins_on <= :today and o.ends_on > :today
            group by w.case_id),
          score as (
            select s.customer_id, round(1000 * s.probability_90)::integer as risk from risk_score s
            where s.portfolio_id = :portfolio and s.on_date = (
              select max(g.business_date) from night g
              where g.portfolio_id = :portfolio and g.status = 'COMPLETED')),
          rated as materialized (
            select w.*, m.manual_until, b.overdue_all, b.overdue, b.dpd, b.account_ref,
              b.little_promised, b.little_overdue, b.little_on, t.bucket,
              greatest(1000 - coalesce(s.risk, 500), t.least_likelihood) as likelihood,
              t.agent_effect, t.cost_minor, c.agent as worked_by, c.claimed_until,
              w.next_action = 'CALL_BACK' and w.due_at <= :now as callback,
              g.skill is not null and w.owner is null as nobody_skilled,
              case when b.overdue_all <= 0 then 'NOTHING_OVERDUE'
                when w.state = 'ESCALATED' then 'ESCALATED'
                when w.no_contact_until > :today then 'DO_NOT_CALL'
                when b.overdue <= 0 and b.promised and (w.next_action <> 'CALL_BACK' or w.due_at > :now)
                  then 'PROMISED'
                when b.overdue <= 0 and not b.promised and b.disputed then 'DISPUTE'
                when b.overdue <= 0 and not b.promised then 'HOLD'
                when c.agent <> :reader then 'BEING_WORKED'
                when w.skill is not null and w.owner is distinct from :reader
                    and array_position((select d.skills from agent_desk d where d.tenant_id = :tenant
                      and d.user_name = :reader), w.skill) is null then 'NEEDS_SKILL'
                when w.due_at > :now then 'NOT_DUE' end as left_out
            from wanted w join book b using (case_id)
              join term t on t.bucket = case when b.dpd <= 0 then 'CURRENT' when b.dpd <= 30 then '0-30'
                when b.dpd <= 60 then '31-60' when b.dpd <= 90 then '61-90' else '90+' end
              left join score s on s.customer_id = w.customer_id
              left join customer_claim c on c.customer_id = w.customer_id and c.claimed_until > now()
              left join manual m on m.case_id = w.case_id
              left join unskilled g on g.skill = w.skill and coalesce(g.team, '') = coalesce(w.team, '')),
          valued as (
            select r.*, div(overdue * likelihood * agent_effect, 1000000)::bigint - cost_minor as value
            from rated r),
          ranked as materialized (
            select v.*, case when callback then 0 else 1 end as turn,
              case when callback then (extract(epoch from due_at) * 1000000)::bigint else 0 end
                as due_micros
            from valued v
            where case_id = :only or ((:bucket::text is null or bucket = :bucket)
              and (:least::bigint is null or overdue_all >= :least)))
          """;

  /**
   * A page behind a place in the order, and how many there are in all: one row without a case if
   * the page is empty.
   */
  static final String PAGE =
      RANKED
          + """
          select n.*, p.* from (
            select count(*) filter (where left_out is null) as ready,
              count(*) filter (where left_out is not null) as not_ready
            from ranked) n
          left join lateral (
            select * from ranked
            where (left_out is not null) = :left_out and (:from_turn::bigint is null
              or (turn, due_micros, -value, case_id)
                > (:from_turn::bigint, :from_due::bigint, -:from_value::bigint, :from_case::bigint))
            order by turn, due_micros, -value, case_id limit :limit) p on true
          order by turn, due_micros, -value, case_id
          """;

  /** The first that nobody works on and nobody else is about to take, locked. */
  static final String FIRST =
      RANKED
          + """
          select r.case_id, r.customer_id
          from ranked r join collection_case k using (case_id)
          where r.left_out is null and r.worked_by is null and k.state <> 'CLOSED'
            and k.version = r.version and not (r.case_id = any(:passed))
          order by r.turn, r.due_micros, -r.value, r.case_id limit 1
          for update of k skip locked
          """;

  /** One case with its worth, whoever has it and whether or not it may be worked. */
  static final String ONE =
      RANKED + "select r.*, 0 as ready, 0 as not_ready from ranked r where case_id = :only";

  private WorklistSql() {}
}
