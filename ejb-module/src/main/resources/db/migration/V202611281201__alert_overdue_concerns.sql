-- A concern that nobody decided in time raises an alert, once until its time is extended.
alter table alert
  drop constraint alert_kind,
  add constraint alert_kind check (kind in ('NEW_DELINQUENCY', 'RELAPSE', 'ESCALATION', 'CURE', 'HIGH_VALUE',
    'EARLY_WARNING', 'BROKEN_PROMISE', 'CONCERN_OVERDUE'));

create index concern_step_overdue on concern_step (acted_on) where action = 'OVERDUE';

-- An alert is about an account: the concern's, else the first of those that it held, else the customer's first.
create function alerted_account(told concern) returns bigint language sql stable as $$
  select coalesce(told.account_id,
    (select min(h.account_id) from concern_hold h where h.concern_id = told.concern_id),
    (select min(a.account_id) from account a
      where a.customer_id = told.customer_id and a.portfolio_id = told.portfolio_id))
$$;
