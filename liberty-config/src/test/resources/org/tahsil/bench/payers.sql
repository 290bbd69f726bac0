-- Who pays on bench.day: 4 % of the delinquent, their oldest open item; one in ten is told 1 to 10 days late.
select a.account_ref, round(o.open_minor / 100.0, 2)::text as amount,
  current_setting('bench.day')::date - case when bench.u(o.account_id, 1000 + d.no) < 0.1
    then 1 + (bench.u(o.account_id, 2000 + d.no) * 9)::int else 0 end as value_on
from (
  select distinct on (account_id) account_id, open_minor from item
  where open_minor > 0 and aged_from < current_setting('bench.day')::date
  order by account_id, due_on) o
  join account a using (account_id),
  (select current_setting('bench.day')::date - date '2020-01-01' as no) d
where bench.u(o.account_id, d.no) < 0.04
order by o.account_id
