-- What promises and plans of a portfolio may be and bear. Append-only like ageing terms.
create table promise_terms (
  terms_id          bigint generated always as identity primary key,
  portfolio_id      bigint not null references portfolio,
  valid_from        date not null,               -- for what is made from here on
  grace_days        smallint not null check (grace_days between 0 and 30),
  tolerance_minor   bigint not null check (tolerance_minor >= 0),
  tolerance_percent numeric(4,2) not null check (tolerance_percent between 0 and 50),
  promise_days      smallint not null check (promise_days between 1 and 366),
  plan_days         smallint not null check (plan_days between 1 and 3660),
  most_open         smallint not null check (most_open between 1 and 20),
  missed_allowed    smallint not null check (missed_allowed between 0 and 12),
  source            text not null,
  decided_by        text not null,
  decided_at        timestamptz not null default now(),
  known_on          date not null,
  undone_on         date,
  constraint promise_terms_undone_later check (undone_on is null or undone_on >= known_on)
);
create unique index promise_terms_live on promise_terms (portfolio_id, valid_from) where undone_on is null;

-- A promise or plan as it was made, with what it bears by the terms of that day. Append-only.
create table arrangement (
  arrangement_id    bigint generated always as identity primary key,
  arrangement_key   uuid not null unique default gen_random_uuid(),
  account_id        bigint not null references account,
  kind              text not null check (kind in ('PROMISE', 'PLAN')),
  made_on           date not null,               -- business date; money valued from here on counts
  last_posting      bigint not null,             -- the account's last posting then; 0: none
  grace_days        smallint not null,
  tolerance_minor   bigint not null,
  tolerance_percent numeric(4,2) not null,
  missed_allowed    smallint not null,
  replaces          bigint unique references arrangement,
  note              text,
  made_by           text not null,
  made_at           timestamptz not null default now()
);
create index arrangement_of_account on arrangement (account_id);

create table arrangement_instalment (
  arrangement_id bigint not null references arrangement,
  instalment_no  smallint not null check (instalment_no >= 1),
  due_on         date not null,
  amount_minor   bigint not null check (amount_minor > 0),
  primary key (arrangement_id, instalment_no)
);

-- How a person ended one; once.
create table arrangement_act (
  act_id         bigint generated always as identity primary key,
  arrangement_id bigint not null unique references arrangement,
  action         text not null check (action in ('CANCELLED', 'RESCHEDULED')),
  reason         text not null,
  last_posting   bigint not null,
  acted_by       text not null,
  acted_on       date not null,                  -- business date
  acted_at       timestamptz not null default now()
);

-- What it came to: follows wholly from the rows above and the postings, kept to be asked for in sets.
create table arrangement_now (
  arrangement_id bigint primary key references arrangement,
  account_id     bigint not null,
  portfolio_id   bigint not null,
  state          text not null check (state in ('OPEN', 'KEPT', 'PARTLY_KEPT', 'BROKEN', 'CANCELLED', 'RESCHEDULED')),
  since          date not null,
  promised_minor bigint not null,
  counted_minor  bigint not null,
  next_due_on    date,
  next_look_on   date,                           -- at the end of this day it may become something else by itself
  finished_on    date not null                   -- the last day of which the end was seen
) with (fillfactor = 85);
create index arrangement_now_account on arrangement_now (account_id);
create index arrangement_now_state on arrangement_now (portfolio_id, state, arrangement_id);
create index arrangement_now_open on arrangement_now (portfolio_id, next_due_on) where state = 'OPEN';
create index arrangement_now_look on arrangement_now (portfolio_id, account_id, next_look_on) where state = 'OPEN';
create index arrangement_now_decided on arrangement_now (portfolio_id, since) where state in ('KEPT', 'PARTLY_KEPT', 'BROKEN');

-- Every change of the state, as it was found.
create table arrangement_change (
  change_id      bigint generated always as identity primary key,
  arrangement_id bigint not null references arrangement,
  account_id     bigint not null,
  on_date        date not null,                  -- business date, or that of the night
  from_state     text,                           -- null: it was made
  to_state       text not null,
  counted_minor  bigint not null,
  night_id       uuid,                           -- null: between nights
  recorded_at    timestamptz not null default now()
);
create index arrangement_change_of on arrangement_change (arrangement_id, change_id);
create index arrangement_change_night on arrangement_change (night_id) where night_id is not null;

create function refuse_arrangement_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger arrangement_append_only before update or delete on arrangement
  for each statement execute function refuse_arrangement_change();
create trigger instalment_append_only before update or delete on arrangement_instalment
  for each statement execute function refuse_arrangement_change();
create trigger arrangement_act_append_only before update or delete on arrangement_act
  for each statement execute function refuse_arrangement_change();
create trigger arrangement_change_append_only before update or delete on arrangement_change
  for each statement execute function refuse_arrangement_change();

alter table alert
  drop constraint alert_kind,
  add constraint alert_kind check (kind in ('NEW_DELINQUENCY', 'RELAPSE', 'ESCALATION', 'CURE', 'HIGH_VALUE',
    'EARLY_WARNING', 'BROKEN_PROMISE'));
