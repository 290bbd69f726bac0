-- One slice of the portfolio: accounts bench.lo..bench.hi of 12 items each, as the product itself would have written
-- them. Deterministic: every draw is a hash of the account's number. Runs without triggers; BooksHold proves the rows.
-- By construction 60 % current, 20 % 1-30, 8 % 31-60, 5 % 61-90, 7 % over 90 days past due on bench.as_of.
insert into customer (customer_id, tenant_id, customer_ref, name, language) overriding system value
select c, 'bench', 'C-' || c, 'Customer ' || c, 'en'
from generate_series((current_setting('bench.lo')::bigint + 1) / 2, (current_setting('bench.hi')::bigint + 1) / 2) c
on conflict do nothing;

create temp table shape as
select account_id, emi, n_due, least(n_due, unpaid_n) as unpaid_n, bench.u(account_id, 5) < 0.3 as part,
  current_setting('bench.as_of')::date - a_days as last_due
from (
  select account_id, 1000 + (bench.u(account_id, 1) * 99000)::bigint as emi, 5 + (bench.u(account_id, 2) * 6)::int as n_due,
    1 + (bench.u(account_id, 3) * 29)::int as a_days,
    case when p < .60 then 0 when p < .80 then 1 when p < .88 then 2 when p < .93 then 3
      else 4 + (bench.u(account_id, 6) * 3)::int end as unpaid_n
  from (
    select account_id, bench.u(account_id, 4) as p
    from generate_series(current_setting('bench.lo')::bigint, current_setting('bench.hi')::bigint) account_id) drawn) made;

insert into account (account_id, portfolio_id, customer_id, account_ref, product, opened_on, principal_minor)
  overriding system value
select account_id, current_setting('bench.portfolio')::bigint, (account_id + 1) / 2, 'A-' || account_id,
  case when account_id % 3 = 0 then 'CAR' else 'LOAN' end, (last_due - make_interval(months => n_due))::date, 12 * emi
from shape;

create temp table instalment as
select account_id, k, emi, (last_due - make_interval(months => n_due))::date as issued_on, due_on, paid,
  least(due_on + (bench.u(account_id, 100 + k) * 6)::int, current_setting('bench.as_of')::date) as paid_on
from (
  select account_id, k, emi, n_due, last_due, (last_due + make_interval(months => k - n_due))::date as due_on,
    case when k <= n_due - unpaid_n then emi
      when k = n_due - unpaid_n + 1 and unpaid_n > 0 and part then (emi * 0.4)::bigint else 0 end as paid
  from shape, generate_series(1, 12) k) planned;

insert into item (account_id, item_no, item_ref, issued_on, due_on, aged_from, amount_minor, principal_minor, open_minor,
  settled_on)
select account_id, k, 'I-' || k, issued_on, due_on, due_on, emi, emi, emi - paid, case when paid = emi then paid_on end
from instalment;

insert into item_version (account_id, item_no, version_no, item_ref, issued_on, due_on, aged_from, amount_minor, fee_minor,
  penalty_minor, interest_minor, principal_minor, known_from)
select account_id, k, 1, 'I-' || k, issued_on, due_on, due_on, emi, 0, 0, 0, emi, issued_on from instalment;

insert into posting (posting_id, account_id, kind, payment_ref, value_on, known_on, amount_minor, method)
  overriding system value
select account_id * 16 + k, account_id, 'PAYMENT', 'GEN-' || account_id || '-' || k, paid_on, paid_on, paid, 'BANK'
from instalment where paid > 0;

insert into posting_key (portfolio_id, payment_ref, posting_id)
select current_setting('bench.portfolio')::bigint, 'GEN-' || account_id || '-' || k, account_id * 16 + k
from instalment where paid > 0;

insert into allocation (allocation_id, posting_id, account_id, item_no, component, amount_minor, value_on, known_on)
  overriding system value
select account_id * 16 + k, account_id * 16 + k, account_id, k, 'PRINCIPAL', paid, paid_on, paid_on
from instalment where paid > 0;

insert into hold (account_id, reason, stops, from_on, to_on, placed_by, known_on)
select account_id, 'HARDSHIP', array['DPD_CLOCK'], from_on,
  case when bench.u(account_id, 9) < 0.5 then current_setting('bench.as_of')::date + 1 + (bench.u(account_id, 10) * 20)::int end,
  'bench', from_on
from (
  select account_id, current_setting('bench.as_of')::date - (bench.u(account_id, 8) * 20)::int as from_on
  from shape where bench.u(account_id, 7) < 0.02) held;

drop table instalment, shape;
