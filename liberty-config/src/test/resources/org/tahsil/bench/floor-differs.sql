-- Accounts whose snapshot of bench.day is not what the yardstick's instalments say: none.
select count(*) from floor.snapshot s
  full join (
    select account_id, coalesce(sum(amount_minor - paid_minor), 0)::bigint as outstanding,
      coalesce(sum(amount_minor - paid_minor) filter (where due_date < current_setting('bench.day')::date), 0)::bigint as overdue,
      coalesce(current_setting('bench.day')::date
        - min(due_date) filter (where due_date < current_setting('bench.day')::date and paid_minor < amount_minor), 0) as dpd
    from floor.instalment group by account_id) r
  on r.account_id = s.account_id and s.as_of = current_setting('bench.day')::date
where (s.as_of = current_setting('bench.day')::date or s.as_of is null)
  and (r.outstanding, r.overdue, r.dpd) is distinct from (s.outstanding_minor, s.overdue_minor, s.dpd)
