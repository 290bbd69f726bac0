package org.tahsil.campaign.store;

import org.tahsil.campaign.TriggerKind;

/** Whom a version takes on a date, by its trigger: accounts with what met it. */
final class BeginSql {

  /**
   * Nights that were missed are made up for by this many days: what met a trigger earlier is news
   * no more, unless the version takes it.
   */
  static final int CATCH_UP_DAYS = 7;

  private static final String CANDIDATES =
      """
      select a.account_id, a.customer_id, c.email, c.phone, c.language, met.occurrence, met.about_due,
             late.days_past_due, n.overdue_minor
        from age_now n
        join account a on a.account_id = n.account_id
        join customer c on c.customer_id = a.customer_id
       cross join lateral (select case when n.aged_from <= :date
               then cast(:date as date) - n.aged_from + :inclusive else 0 end as days_past_due) late
        left join lateral (select s.band, s.on_date from risk_score s
              where s.portfolio_id = n.portfolio_id and s.customer_id = a.customer_id
                and s.on_date <= :date
              order by s.on_date desc limit 1) risk on true
      """;

  private static final String FILTER =
      """
       where n.portfolio_id = :portfolio and n.account_id between :from and :to
         and n.aged_on <= :date and met.met_on <= :date
         and (:earlier or met.met_on >= greatest(cast(:launched as date),
               cast(:date as date) - %d))
         and (:minDays::int is null or late.days_past_due >= :minDays)
         and (:maxDays::int is null or late.days_past_due <= :maxDays)
         and (:minOverdue::bigint is null or n.overdue_minor >= :minOverdue)
         and (:maxOverdue::bigint is null or n.overdue_minor <= :maxOverdue)
         and (cardinality(:buckets::text[]) = 0 or n.bucket = any(:buckets))
         and (cardinality(:bands::text[]) = 0 or risk.band = any(:bands))
         and (cardinality(:languages::text[]) = 0 or
              case when lower(c.language) like 'ar%%' then 'AR' else 'EN' end = any(:languages))
         and (:minAge::int is null
              or c.date_of_birth <= cast(:date as date) - make_interval(years => :minAge))
         and %s is null
         and not exists (select from campaign_journey j
              where j.campaign_id = :campaign and j.account_id = n.account_id
                and (j.state = 'RUNNING' or j.occurrence = met.occurrence))
      """
          .formatted(CATCH_UP_DAYS - 1, StopSql.reason("n.account_id", ":stops", "false"));

  /** One journey covers all that was overdue when it began. */
  private static final String DAYS_PAST_DUE =
      """
       cross join lateral (select coalesce(min(i.due_on), n.aged_from) as due_on from item i
              where i.account_id = n.account_id and i.open_minor > 0 and i.aged_from <= n.aged_from)
             oldest
       cross join lateral (select 'DPD:' || oldest.due_on as occurrence, cast(null as date) as about_due,
               n.aged_from + :days - :inclusive as met_on
              where n.aged_from is not null and n.overdue_minor > 0
                and not exists (select from campaign_journey j
                  where j.campaign_id = :campaign and j.account_id = n.account_id
                    and j.occurrence like 'DPD:%' and j.begun_on - oldest.due_on + :inclusive >= 1)) met
      """;

  private static final String BEFORE_DUE =
      """
       cross join lateral (select 'DUE:' || i.due_on as occurrence, i.due_on as about_due,
               i.due_on - :days as met_on
              from item i
              where i.account_id = n.account_id and i.open_minor > 0 and i.due_on > :date
                and i.due_on <= cast(:date as date) + :days and i.issued_on <= :date
              order by i.due_on limit 1) met
      """;

  private static final String PROMISE_BROKEN =
      """
       cross join lateral (select 'PROMISE:' || h.arrangement_id as occurrence,
               cast(null as date) as about_due, h.on_date as met_on
              from arrangement_change h join arrangement_now w using (arrangement_id)
              where w.account_id = n.account_id and h.to_state = 'BROKEN' and w.state = 'BROKEN'
                and h.on_date <= :date and n.overdue_minor > 0
              order by h.on_date desc, h.change_id desc limit 1) met
      """;

  private static final String DEBIT_FAILED =
      """
       cross join lateral (select 'DEBIT:' || t.collection_key || ':' || t.attempt_no as occurrence,
               cast(null as date) as about_due,
               cast(t.attempted_at at time zone :zone as date) as met_on
              from collection k join collection_attempt t using (collection_key)
              where k.account_id = n.account_id and t.status = 'FAILED' and n.overdue_minor > 0
                and cast(t.attempted_at at time zone :zone as date) <= :date
              order by t.attempted_at desc, t.attempt_no desc limit 1) met
      """;

  /** The score of the date is the first in the band. */
  private static final String RISK_BAND =
      """
       cross join lateral (select 'BAND:' || risk.band || ':' || risk.on_date as occurrence,
               cast(null as date) as about_due, risk.on_date as met_on
              where risk.band = :band and risk.on_date = :date and n.overdue_minor > 0
                and risk.band is distinct from (select s.band from risk_score s
                  where s.portfolio_id = n.portfolio_id and s.customer_id = a.customer_id
                    and s.on_date < risk.on_date
                  order by s.on_date desc limit 1)) met
      """;

  private static final String BEGIN =
      """
      with met as (%s)
      insert into campaign_journey (campaign_id, version_id, portfolio_id, account_id, customer_id,
          occurrence, about_due, begun_on, night_id)
      select :campaign, :version, :portfolio, account_id, customer_id, occurrence, about_due, :date,
          :night
        from met order by account_id
      on conflict do nothing
      returning journey_id, account_id, customer_id
      """;

  private BeginSql() {}

  /** Begins journeys and returns those that are new. */
  static String begin(TriggerKind kind) {
    return BEGIN.formatted(candidates(kind));
  }

  /** Who would begin. */
  static String candidates(TriggerKind kind) {
    String met =
        switch (kind) {
          case DAYS_PAST_DUE -> DAYS_PAST_DUE;
          case BEFORE_DUE -> BEFORE_DUE;
          case PROMISE_BROKEN -> PROMISE_BROKEN;
          case DEBIT_FAILED -> DEBIT_FAILED;
          case RISK_BAND -> RISK_BAND;
        };
    return CANDIDATES + met + FILTER;
  }
}
