-- Campaigns: sequences of messages as versions that are never edited, what became of them, and whether they run.
create table campaign (
  campaign_id  bigint generated always as identity primary key,
  campaign_key uuid not null unique default gen_random_uuid(),
  portfolio_id bigint not null references portfolio,
  code         text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name         text not null check (length(name) between 1 and 80),
  made_by      text not null,
  made_on      date not null,                    -- business date
  recorded_at  timestamptz not null default now(),
  constraint campaign_once unique (portfolio_id, code)
);
create index campaign_page on campaign (portfolio_id, campaign_id desc);

create table campaign_version (
  version_id        bigint generated always as identity primary key,
  version_key       uuid not null unique default gen_random_uuid(),
  campaign_id       bigint not null references campaign,
  version_no        integer not null check (version_no >= 1),
  valid_from        date not null,
  trigger_kind      text not null check (trigger_kind in
    ('DAYS_PAST_DUE', 'BEFORE_DUE', 'PROMISE_BROKEN', 'DEBIT_FAILED', 'RISK_BAND')),
  trigger_days      integer check (trigger_days between 1 and 999),
  trigger_band      text check (trigger_band in ('LOW', 'MEDIUM', 'HIGH')),
  takes_earlier     boolean not null,            -- also whoever met the trigger before the launch
  min_days          integer check (min_days >= 0),
  max_days          integer check (max_days >= 0),
  min_overdue_minor bigint check (min_overdue_minor >= 0),
  max_overdue_minor bigint check (max_overdue_minor >= 0),
  buckets           text[] not null,             -- empty: any; of the next two as well
  bands             text[] not null,
  languages         text[] not null,
  min_age           integer check (min_age between 0 and 120),
  mode              text not null check (mode in ('SEQUENTIAL', 'PARALLEL', 'ADAPTIVE')),
  stops             text[] not null check (stops <@ array['PAID', 'PROMISE', 'DISPUTE', 'HOLD', 'OVERRIDE']),
  note              text check (length(note) <= 500),
  written_by        text not null,
  written_on        date not null,               -- business date
  written_at        timestamptz not null,        -- business instant
  recorded_at       timestamptz not null default now(),
  constraint campaign_version_once unique (campaign_id, version_no),
  constraint campaign_version_days check ((trigger_kind in ('DAYS_PAST_DUE', 'BEFORE_DUE')) = (trigger_days is not null)),
  constraint campaign_version_band check ((trigger_kind = 'RISK_BAND') = (trigger_band is not null))
);

create table campaign_step (
  version_id      bigint not null references campaign_version,
  step_no         smallint not null check (step_no between 1 and 20),
  wait_days       integer not null check (wait_days between 0 and 90),
  at_hour         smallint check (at_hour between 0 and 23),  -- of the customer's day; null: any
  action          text not null check (action in ('EMAIL', 'SMS', 'ESCALATE')),
  template_code   text,
  tier            text check (tier in ('FRIENDLY', 'FIRM', 'URGENT', 'FINAL')),
  condition_kind  text not null check (condition_kind in
    ('ALWAYS', 'DAYS_AT_LEAST', 'OVERDUE_AT_LEAST', 'BAND_IS', 'PREVIOUS_UNSENT')),
  condition_value text check (length(condition_value) <= 30),
  patience_days   integer not null check (patience_days between 0 and 30),
  primary key (version_id, step_no),
  constraint campaign_step_words check ((action = 'ESCALATE') = (template_code is null) and (template_code is null) = (tier is null))
);

-- The last one tells a version's state; none: a draft.
create table campaign_version_act (
  act_id       bigint generated always as identity primary key,
  version_id   bigint not null references campaign_version,
  became       text not null check (became in ('SUBMITTED', 'APPROVED', 'DECLINED', 'RETIRED')),
  approval_key uuid references approval (approval_key),
  expires_on   date,                             -- the last day of the question; after it the version is a draft again
  note         text check (length(note) <= 500),
  acted_by     text not null,
  acted_on     date not null,                    -- business date
  acted_at     timestamptz not null,             -- business instant
  recorded_at  timestamptz not null default now(),
  constraint campaign_version_act_asked check ((became = 'SUBMITTED') = (expires_on is not null))
);
create index campaign_version_act_of on campaign_version_act (version_id, act_id);

-- The last one tells whether a campaign runs; none: it was never launched.
create table campaign_act (
  act_id      bigint generated always as identity primary key,
  campaign_id bigint not null references campaign,
  became      text not null check (became in ('RUNNING', 'PAUSED', 'KILLED')),
  reason      text not null check (length(reason) between 1 and 300),
  acted_by    text not null,
  acted_on    date not null,                     -- business date
  acted_at    timestamptz not null,              -- business instant
  recorded_at timestamptz not null default now()
);
create index campaign_act_of on campaign_act (campaign_id, act_id);

-- The switch of a portfolio that stops all its campaigns; the last one counts, none: off.
create table campaign_halt (
  halt_id      bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  halted       boolean not null,
  reason       text not null check (length(reason) between 1 and 300),
  acted_by     text not null,
  acted_on     date not null,                    -- business date
  acted_at     timestamptz not null,             -- business instant
  recorded_at  timestamptz not null default now()
);
create index campaign_halt_of on campaign_halt (portfolio_id, halt_id);

create function refuse_campaign_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger campaign_append_only before update or delete on campaign
  for each statement execute function refuse_campaign_change();
create trigger campaign_version_append_only before update or delete on campaign_version
  for each statement execute function refuse_campaign_change();
create trigger campaign_step_append_only before update or delete on campaign_step
  for each statement execute function refuse_campaign_change();
create trigger campaign_version_act_append_only before update or delete on campaign_version_act
  for each statement execute function refuse_campaign_change();
create trigger campaign_act_append_only before update or delete on campaign_act
  for each statement execute function refuse_campaign_change();
create trigger campaign_halt_append_only before update or delete on campaign_halt
  for each statement execute function refuse_campaign_change();
