-- Nights: one run of the end of day for a portfolio and date. The id is the product's own and survives restarts.
create table night (
  night_id      uuid primary key,
  portfolio_id  bigint not null references portfolio,
  business_date date not null,
  status        text not null check (status in ('STARTED', 'STOPPED', 'COMPLETED', 'FAILED')),
  owner_boot    text not null,          -- the server start that runs it; its advisory lock tells whether it lives
  requested_by  text not null,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  failure       text
);
create unique index night_running on night (portfolio_id) where status = 'STARTED';
create index night_latest on night (portfolio_id, business_date desc, started_at desc);

create table night_step (
  night_id   uuid not null references night on delete cascade,
  step_no    smallint not null,
  name       text not null,
  started_at timestamptz,
  ended_at   timestamptz,
  primary key (night_id, step_no)
);

-- The units of a step. Done and data commit together, so a night that died goes on where it was.
create table night_unit (
  night_id     uuid not null references night on delete cascade,
  step         text not null,
  unit_no      integer not null,
  from_account bigint not null,
  to_account   bigint not null,
  done_at      timestamptz,
  read         bigint not null default 0,
  written      bigint not null default 0,
  skipped      bigint not null default 0,
  rejected     bigint not null default 0,
  millis       bigint not null default 0,
  primary key (night_id, step, unit_no)
);

-- The state of each account as the last night left it: an interval that began on valid_from.
create table age_now (
  account_id        bigint primary key references account,
  portfolio_id      bigint not null,
  outstanding_minor bigint not null,
  overdue_minor     bigint not null,
  aged_from         date,              -- of the oldest unpaid overdue item; null: current
  bucket            text not null,
  valid_from        date not null,
  aged_on           date not null,     -- the last night that looked
  next_event_on     date,              -- no date before this can change it without new facts
  dirty             boolean not null default false
) with (fillfactor = 85);
create index age_now_due on age_now (portfolio_id, next_event_on);
create index age_now_dirty on age_now (portfolio_id, account_id) where dirty;

create table age_past (
  account_id        bigint not null,
  portfolio_id      bigint not null,
  outstanding_minor bigint not null,
  overdue_minor     bigint not null,
  aged_from         date,
  bucket            text not null,
  valid_from        date not null,
  valid_to          date not null,      -- exclusive
  known_on          date not null,
  primary key (account_id, valid_from, valid_to, known_on)
);

-- Visible to readers once their night is COMPLETED.
create table transition (
  account_id    bigint not null references account,
  on_date       date not null,
  night_id      uuid not null references night,
  from_bucket   text not null,
  to_bucket     text not null,
  days_past_due integer not null,
  overdue_minor bigint not null,
  primary key (account_id, on_date)
);
create index transition_night on transition (night_id);

create table alert (
  alert_id      bigint generated always as identity primary key,
  portfolio_id  bigint not null references portfolio,
  account_id    bigint not null references account,
  on_date       date not null,
  night_id      uuid not null references night,
  kind          text not null check (kind in ('NEW_DELINQUENCY', 'ESCALATION', 'CURE')),
  priority      text not null check (priority in ('LOW', 'MEDIUM', 'HIGH')),
  from_bucket   text not null,
  to_bucket     text not null,
  days_past_due integer not null,
  overdue_minor bigint not null,
  constraint alert_once unique (account_id, on_date, kind)
);
create index alert_portfolio on alert (portfolio_id, on_date desc, alert_id desc);
create index alert_night on alert (night_id);

create table portfolio_day (
  portfolio_id      bigint not null references portfolio,
  on_date           date not null,
  night_id          uuid not null references night,
  bucket            text not null,
  accounts          bigint not null,
  outstanding_minor bigint not null,
  overdue_minor     bigint not null,
  primary key (portfolio_id, on_date, bucket)
);
