package org.tahsil.campaign.store;

/** Steps whose day has come, of campaigns that run. */
final class DueSql {

  static final String DUE =
      """
      select t.journey_id, j.journey_key, k.code, t.step_no, t.due_on as task_due_on, v.mode,
             s.version_id, s.wait_days, s.at_hour, s.action, s.template_code, s.tier,
             s.condition_kind, s.condition_value, s.patience_days,
             a.account_id, a.account_ref, c.customer_id, c.customer_ref, c.name, c.email, c.phone,
             c.language, c.preferred_channel, c.time_zone,
             case when n.aged_from <= :date
               then cast(:date as date) - n.aged_from + :inclusive else 0 end as days_past_due,
             n.overdue_minor, j.about_due >= :date as ahead,
             coalesce(falling.minor, n.overdue_minor) as asked_minor,
             coalesce(j.about_due, oldest.due_on, n.aged_from, :date) as asked_due_on,
             (select r.band from risk_score r
               where r.portfolio_id = j.portfolio_id and r.customer_id = j.customer_id
                 and r.on_date <= :date order by r.on_date desc limit 1) as band,
             %s as against,
             before.state is not null and (before.state = 'PASSED' or exists (
               select from outbox o where o.tenant_id = :tenant and o.dedupe_key = before.message_key
                 and o.state in ('SUPPRESSED', 'DEAD'))) as previous_unsent,
             exists (select from campaign_journey oj
               join campaign_task ot on ot.journey_id = oj.journey_id and ot.state = 'WAITING'
               join campaign_step os on os.version_id = oj.version_id and os.step_no = ot.step_no
               where oj.customer_id = j.customer_id and oj.state = 'RUNNING'
                 and oj.portfolio_id = j.portfolio_id
                 and oj.account_id not between :from and :to
                 and ot.due_on <= :date and ot.looked_on is distinct from :date
                 and os.action = s.action
                 and 'RUNNING' = (select x.became from campaign_act x
                   where x.campaign_id = oj.campaign_id order by x.act_id desc limit 1)
                 and (ot.due_on, -array_position(array['FRIENDLY', 'FIRM', 'URGENT', 'FINAL'], os.tier),
                      ot.journey_id)
                   < (t.due_on, -array_position(array['FRIENDLY', 'FIRM', 'URGENT', 'FINAL'], s.tier),
                      t.journey_id)) as rival
        from campaign_journey j
        join campaign_task t on t.journey_id = j.journey_id and t.state = 'WAITING'
        join campaign k on k.campaign_id = j.campaign_id
        join campaign_version v on v.version_id = j.version_id
        join campaign_step s on s.version_id = j.version_id and s.step_no = t.step_no
        join age_now n on n.account_id = j.account_id
        join account a on a.account_id = j.account_id
        join customer c on c.customer_id = j.customer_id
        left join campaign_task before
          on before.journey_id = t.journey_id and before.step_no = t.step_no - 1
        left join lateral (select min(i.due_on) as due_on from item i
          where i.account_id = j.account_id and i.open_minor > 0 and i.aged_from <= n.aged_from)
          oldest on true
        left join lateral (select sum(i.open_minor) as minor from item i
          where i.account_id = j.account_id and i.due_on = j.about_due) falling on j.about_due is not null
       where j.portfolio_id = :portfolio and j.account_id between :from and :to
         and j.state = 'RUNNING' and j.begun_on <= :date and n.aged_on <= :date
         and t.due_on <= :date and (t.looked_on is null or t.looked_on <= :date)
         and 'RUNNING' = (select x.became from campaign_act x
           where x.campaign_id = j.campaign_id order by x.act_id desc limit 1)
      """
          .formatted(StopSql.against("j.account_id"));

  private DueSql() {}
}
