-- Whose latest payment is taken back on bench.day: 0.2 % of the delinquent.
select p.payment_ref
from (
  select distinct account_id from item where open_minor > 0 and aged_from < current_setting('bench.day')::date) o,
  lateral (
    select payment_ref from posting p where p.account_id = o.account_id and p.kind = 'PAYMENT'
      and not exists (select from posting r where r.reverses = p.posting_id)
    order by value_on desc, posting_id desc limit 1) p
where bench.u(o.account_id, 3000 + (current_setting('bench.day')::date - date '2020-01-01')) < 0.002
order by o.account_id
