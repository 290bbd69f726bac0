-- The incremental floor: only accounts that can have moved, then the snapshot of all. It knows no backdated money.
create temp table touched on commit drop as
select account_id from (
  select account_id from floor.payment where value_date = current_setting('bench.day')::date
  union
  select account_id from floor.instalment
  where paid_minor < amount_minor and due_date = current_setting('bench.day')::date - 1
    and account_id between current_setting('bench.lo')::bigint and current_setting('bench.hi')::bigint
  union
  select account_id from floor.state
  where current_setting('bench.day')::date - oldest_unpaid in (31, 61, 91)
    and account_id between current_setting('bench.lo')::bigint and current_setting('bench.hi')::bigint) moved
where account_id between current_setting('bench.lo')::bigint and current_setting('bench.hi')::bigint;
analyze touched;

create temp table calc on commit drop as
select aged.*, s.bucket as old_bucket,
  (s.outstanding_minor, s.overdue_minor, s.oldest_unpaid, s.bucket)
    is distinct from (aged.outstanding, aged.overdue, aged.oldest, aged.bucket) as differs
from (
  select account_id, coalesce(outstanding, 0) as outstanding, coalesce(overdue, 0) as overdue, oldest, d.day - oldest as dpd,
    (case when oldest is null then 0 when d.day - oldest <= 30 then 1 when d.day - oldest <= 60 then 2
      when d.day - oldest <= 90 then 3 else 4 end)::smallint as bucket
  from (select current_setting('bench.day')::date as day) d, touched
    left join (
      select i.account_id, sum(amount_minor - paid_minor)::bigint as outstanding,
        sum(amount_minor - paid_minor) filter (where due_date < current_setting('bench.day')::date)::bigint as overdue,
        min(due_date) filter (where due_date < current_setting('bench.day')::date) as oldest
      from touched join floor.instalment i using (account_id)
      where paid_minor < amount_minor
      group by i.account_id) owed using (account_id)) aged
  join floor.state s using (account_id);

update floor.state s set as_of = current_setting('bench.day')::date, outstanding_minor = c.outstanding,
  overdue_minor = c.overdue, oldest_unpaid = c.oldest, bucket = c.bucket
from calc c where c.account_id = s.account_id and c.differs;

insert into floor.snapshot
select current_setting('bench.day')::date, account_id, outstanding_minor, overdue_minor,
  coalesce(current_setting('bench.day')::date - oldest_unpaid, 0), bucket
from floor.state
where account_id between current_setting('bench.lo')::bigint and current_setting('bench.hi')::bigint;

insert into floor.transition
select account_id, current_setting('bench.day')::date, old_bucket, bucket, coalesce(dpd, 0) from calc
where bucket <> old_bucket on conflict do nothing;

insert into floor.alert
select account_id, current_setting('bench.day')::date,
  case when old_bucket = 0 then 'NEW' when bucket > old_bucket then 'WORSE' else 'BETTER' end, coalesce(dpd, 0), overdue
from calc where bucket <> old_bucket on conflict do nothing;
