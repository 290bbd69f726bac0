-- A large backdated file: 5 % of all accounts that owe something, one payment of their oldest open item each, 30 days ago.
select a.account_ref, round(o.open_minor / 100.0, 2)::text as amount, current_setting('bench.day')::date - 30 as value_on
from (
  select distinct on (account_id) account_id, open_minor from item where open_minor > 0 order by account_id, due_on) o
  join account a using (account_id)
where bench.u(o.account_id, 4000) < 0.05
order by o.account_id
