-- A day of payments of the yardstick, not measured: 4 % of the delinquent pay their oldest open instalment.
with oldest as (
  select distinct on (account_id) account_id, seq, amount_minor - paid_minor as due_minor from floor.instalment
  where paid_minor < amount_minor and due_date < current_setting('bench.day')::date
  order by account_id, due_date),
picked as (
  select * from oldest where floor.u(account_id, current_setting('bench.day')::date - date '2020-01-01') < 0.04),
paid as (
  insert into floor.payment (account_id, value_date, amount_minor)
  select account_id, current_setting('bench.day')::date, due_minor from picked)
update floor.instalment i set paid_minor = amount_minor from picked p
where i.account_id = p.account_id and i.seq = p.seq;
