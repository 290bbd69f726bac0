-- Why an alert was raised, with the parameters of its sentence; kinds that are no move; the order of the inbox.
alter table alert
  drop constraint alert_kind_check,
  add constraint alert_kind check (kind in
    ('NEW_DELINQUENCY', 'RELAPSE', 'ESCALATION', 'CURE', 'HIGH_VALUE', 'EARLY_WARNING')),
  add column reason text,
  add column facts  jsonb not null default '{}',
  add column rank   smallint not null generated always as
    (case priority when 'HIGH' then 3 when 'MEDIUM' then 2 else 1 end) stored;
update alert set reason = kind;
alter table alert alter column reason set not null;
drop index alert_portfolio;
create index alert_inbox on alert (portfolio_id, rank desc, alert_id desc);

-- What lasts and has been alerted: the kind is not raised again before the row is gone.
create table alert_condition (
  account_id bigint not null,
  kind       text not null check (kind in ('HIGH_VALUE', 'EARLY_WARNING')),
  since      date not null,
  night_id   uuid,                  -- null: facts changed between nights
  primary key (account_id, kind)
);

-- The overdue amount of one account that is high unless the portfolio says otherwise; other currencies have none.
create table alert_default (
  currency         text primary key check (currency ~ '^[A-Z]{3}$'),
  high_value_minor bigint not null check (high_value_minor > 0)
);
insert into alert_default values
  ('INR', 5000000), ('OMR', 200000), ('AED', 200000), ('SAR', 200000), ('USD', 50000), ('EUR', 50000), ('GBP', 50000);

-- A portfolio's own terms from a business date on; of one date the newest row counts.
create table alert_setting (
  setting_id       bigint generated always as identity primary key,
  portfolio_id     bigint not null references portfolio,
  valid_from       date not null,
  relapse_days     integer not null check (relapse_days between 1 and 730),
  high_value_minor bigint check (high_value_minor > 0),   -- null: no amount is high
  decided_by       text not null,
  decided_at       timestamptz not null default now()
);
create index alert_setting_of on alert_setting (portfolio_id, valid_from desc, setting_id desc);

create function alert_terms(of_portfolio bigint, on_date date)
  returns table (relapse_days integer, high_value_minor bigint, valid_from date, decided_by text)
  language sql stable as $$
  select coalesce(s.relapse_days, 90),
    case when s.setting_id is null then d.high_value_minor else s.high_value_minor end,
    s.valid_from, s.decided_by
  from portfolio p
    left join alert_default d on d.currency = p.currency
    left join lateral (
      select * from alert_setting a where a.portfolio_id = p.portfolio_id and a.valid_from <= on_date
      order by a.valid_from desc, a.setting_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;
