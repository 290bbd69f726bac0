-- When a night opens cases: the product's own rules, and dated ones of a portfolio. Of one date the newest row counts.
create table case_rule_default (
  kind       text primary key check (kind in
    ('FAILED_DEBITS', 'HIGH_RISK', 'OVERDUE_VALUE', 'UNRESPONSIVE', 'DAYS_PAST_DUE', 'REST_DAYS')),
  place      smallint not null unique,   -- which rule names a case that several would open
  threshold  bigint,                     -- null: by currency
  priority   text not null check (priority in ('LOW', 'MEDIUM', 'HIGH')),
  distribute boolean not null,           -- an agent gets the case at once, else it waits for one
  source     text not null
);
insert into case_rule_default values
  ('FAILED_DEBITS', 1, 4, 'HIGH', true, 'Product: after four failed debits a person takes over'),
  ('HIGH_RISK', 2, 50, 'HIGH', true, 'Product: the band HIGH begins at 50 %'),
  ('OVERDUE_VALUE', 3, null, 'HIGH', false, 'Product: what the currency calls high'),
  ('UNRESPONSIVE', 4, 3, 'MEDIUM', false, 'Product: three tries without reaching anybody'),
  ('DAYS_PAST_DUE', 5, 31, 'MEDIUM', true, 'Product: from the second bucket on'),
  ('REST_DAYS', 6, 30, 'LOW', false, 'Product: a decision stands for 30 days');

create table case_rule (
  rule_id      bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  kind         text not null references case_rule_default,
  valid_from   date not null,
  threshold    bigint check (threshold > 0),  -- null: the rule opens nothing
  priority     text not null check (priority in ('LOW', 'MEDIUM', 'HIGH')),
  team         text,
  distribute   boolean not null,
  source       text not null,
  decided_by   text not null,
  decided_at   timestamptz not null default now()
);
create index case_rule_of on case_rule (portfolio_id, kind, valid_from desc, rule_id desc);

create function case_rules(of_portfolio bigint, on_date date)
  returns table (kind text, place smallint, threshold bigint, priority text, team text, distribute boolean,
    source text, valid_from date, decided_by text)
  language sql stable as $$
  select d.kind, d.place,
    case when s.rule_id is not null then s.threshold
      when d.kind = 'OVERDUE_VALUE' then a.high_value_minor else d.threshold end,
    coalesce(s.priority, d.priority), s.team, coalesce(s.distribute, d.distribute), coalesce(s.source, d.source),
    s.valid_from, s.decided_by
  from portfolio p cross join case_rule_default d
    left join alert_default a on a.currency = p.currency
    left join lateral (
      select * from case_rule r where r.portfolio_id = p.portfolio_id and r.kind = d.kind and r.valid_from <= on_date
      order by r.valid_from desc, r.rule_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;

-- What follows from an outcome: the next action, how long it waits, and the state of the case.
create table outcome_rule (
  outcome     text primary key,
  next_action text not null,
  wait_hours  integer not null check (wait_hours >= 0),  -- from the contact, or from the date that was named
  from_named  boolean not null,
  state       text not null check (state in ('WORKING', 'WAITING')),
  source      text not null
);
insert into outcome_rule values
  ('RIGHT_PARTY_CONTACT', 'CALL', 72, false, 'WORKING', 'Product: a talk is given three days'),
  ('NO_ANSWER', 'CALL', 24, false, 'WORKING', 'Product: once more the next day'),
  ('PROMISE_TO_PAY', 'CHECK_PROMISE', 24, true, 'WAITING', 'Product: the day after the promised date'),
  ('REFUSAL', 'REVIEW', 48, false, 'WORKING', 'Product: somebody decides within two days'),
  ('DISPUTE', 'DECIDE_DISPUTE', 120, false, 'WAITING', 'Product: five days to decide'),
  ('CALL_BACK', 'CALL_BACK', 0, true, 'WAITING', 'Product: at the agreed time'),
  ('WRONG_NUMBER', 'FIND_NUMBER', 24, false, 'WORKING', 'Product: look for another number');

-- The figures behind the order of the worklist, per mille; estimates of the product until a lender measures its own.
create table work_term_default (
  bucket           text primary key,
  place            smallint not null unique,
  least_likelihood integer not null check (least_likelihood between 0 and 1000),
  agent_effect     integer not null check (agent_effect between 0 and 1000)
);
insert into work_term_default values
  ('CURRENT', 0, 0, 0), ('0-30', 1, 300, 100), ('31-60', 2, 200, 250), ('61-90', 3, 120, 350), ('90+', 4, 50, 300);

create table work_cost_default (
  currency   text primary key check (currency ~ '^[A-Z]{3}$'),
  cost_minor bigint not null check (cost_minor >= 0)
);
insert into work_cost_default values
  ('INR', 4000), ('OMR', 300), ('AED', 300), ('SAR', 300), ('USD', 150), ('EUR', 150), ('GBP', 120);

create table work_term (
  term_id          bigint generated always as identity primary key,
  portfolio_id     bigint not null references portfolio,
  bucket           text not null references work_term_default,
  valid_from       date not null,
  least_likelihood integer not null check (least_likelihood between 0 and 1000),
  agent_effect     integer not null check (agent_effect between 0 and 1000),
  cost_minor       bigint not null check (cost_minor >= 0),
  source           text not null,
  decided_by       text not null,
  decided_at       timestamptz not null default now()
);
create index work_term_of on work_term (portfolio_id, bucket, valid_from desc, term_id desc);

create function work_terms(of_portfolio bigint, on_date date)
  returns table (bucket text, place smallint, least_likelihood integer, agent_effect integer, cost_minor bigint,
    source text, valid_from date, decided_by text)
  language sql stable as $$
  select d.bucket, d.place, coalesce(s.least_likelihood, d.least_likelihood), coalesce(s.agent_effect, d.agent_effect),
    coalesce(s.cost_minor, c.cost_minor, 0), coalesce(s.source, 'Product: expert estimate'), s.valid_from, s.decided_by
  from portfolio p cross join work_term_default d
    left join work_cost_default c on c.currency = p.currency
    left join lateral (
      select * from work_term t where t.portfolio_id = p.portfolio_id and t.bucket = d.bucket and t.valid_from <= on_date
      order by t.valid_from desc, t.term_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;
