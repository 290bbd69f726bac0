-- The full floor: every account of bench.lo..bench.hi is aged; one transaction a slice.
create temp table calc on commit drop as
select aged.*, s.bucket as old_bucket, s.account_id is null as is_new,
  (s.outstanding_minor, s.overdue_minor, s.oldest_unpaid, s.bucket)
    is distinct from (aged.outstanding, aged.overdue, aged.oldest, aged.bucket) as differs
from (
  select account_id, coalesce(outstanding, 0) as outstanding, coalesce(overdue, 0) as overdue, oldest, d.day - oldest as dpd,
    (case when oldest is null then 0 when d.day - oldest <= 30 then 1 when d.day - oldest <= 60 then 2
      when d.day - oldest <= 90 then 3 else 4 end)::smallint as bucket
  from (select current_setting('bench.day')::date as day) d, floor.account
    left join (
      select account_id, sum(amount_minor - paid_minor)::bigint as outstanding,
        sum(amount_minor - paid_minor) filter (where due_date < current_setting('bench.day')::date)::bigint as overdue,
        min(due_date) filter (where due_date < current_setting('bench.day')::date) as oldest
      from floor.instalment
      where paid_minor < amount_minor and account_id between current_setting('bench.lo')::bigint and current_setting('bench.hi')::bigint
      group by account_id) owed using (account_id)
  where account_id between current_setting('bench.lo')::bigint and current_setting('bench.hi')::bigint) aged
  left join floor.state s using (account_id);

update floor.state s set as_of = current_setting('bench.day')::date, outstanding_minor = c.outstanding,
  overdue_minor = c.overdue, oldest_unpaid = c.oldest, bucket = c.bucket
from calc c where c.account_id = s.account_id and c.differs;

insert into floor.state
select account_id, current_setting('bench.day')::date, outstanding, overdue, oldest, bucket from calc where is_new;

insert into floor.snapshot
select current_setting('bench.day')::date, account_id, outstanding, overdue, coalesce(dpd, 0), bucket from calc;

insert into floor.transition
select account_id, current_setting('bench.day')::date, old_bucket, bucket, coalesce(dpd, 0) from calc
where bucket is distinct from old_bucket on conflict do nothing;

insert into floor.alert
select account_id, current_setting('bench.day')::date,
  case when coalesce(old_bucket, 0) = 0 then 'NEW' when bucket > old_bucket then 'WORSE' else 'BETTER' end,
  coalesce(dpd, 0), overdue
from calc where bucket is distinct from old_bucket and (bucket > 0 or old_bucket > 0) on conflict do nothing;
