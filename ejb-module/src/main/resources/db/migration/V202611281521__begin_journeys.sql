-- Ways of accounts through versions of campaigns, and what became of their steps.
create table campaign_journey (
  journey_id   bigint generated always as identity primary key,
  journey_key  uuid not null unique default gen_random_uuid(),
  campaign_id  bigint not null references campaign,
  version_id   bigint not null references campaign_version,
  portfolio_id bigint not null references portfolio,
  account_id   bigint not null references account,
  customer_id  bigint not null references customer,
  occurrence   text not null,                    -- what met the trigger: the same begins once
  about_due    date,                             -- of BEFORE_DUE: the due date that it is about
  begun_on     date not null,                    -- date of the night
  night_id     uuid not null,
  state        text not null default 'RUNNING' check (state in ('RUNNING', 'FINISHED', 'STOPPED')),
  ended_on     date,                             -- date of the night
  reason       text,
  recorded_at  timestamptz not null default now(),
  constraint campaign_journey_occurrence unique (campaign_id, account_id, occurrence),
  constraint campaign_journey_ended check ((state = 'RUNNING') = (ended_on is null) and (state = 'STOPPED') = (reason is not null))
) with (fillfactor = 80);
create unique index campaign_journey_one on campaign_journey (campaign_id, account_id) where state = 'RUNNING';
create index campaign_journey_running on campaign_journey (portfolio_id, account_id) where state = 'RUNNING';
create index campaign_journey_customer on campaign_journey (customer_id) where state = 'RUNNING';
create index campaign_journey_page on campaign_journey (campaign_id, journey_id desc);
create index campaign_journey_version on campaign_journey (version_id);

create table campaign_task (
  journey_id  bigint not null references campaign_journey,
  step_no     smallint not null,
  due_on      date not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'QUEUED', 'ESCALATED', 'PASSED')),
  looked_on   date,                              -- the last night that looked
  reason      text,                              -- what it waits for, or why it was passed over
  done_on     date,                              -- date of the night
  medium      text check (medium in ('EMAIL', 'SMS')),
  planned_at  timestamptz,                       -- business instant before which the message does not go
  message_key text,                              -- under which the outbox has it
  template    text,                              -- stamp of the words
  parts       integer,                           -- of an SMS
  cost        numeric(12, 6),                    -- of an SMS, in the portfolio's currency
  recorded_at timestamptz not null default now(),
  primary key (journey_id, step_no),
  constraint campaign_task_done check ((state = 'WAITING') = (done_on is null)),
  constraint campaign_task_message check ((state = 'QUEUED') = (message_key is not null))
) with (fillfactor = 80);
create index campaign_task_due on campaign_task (due_on, journey_id) where state = 'WAITING';

-- Who has a channel's one message of a day: a customer, and an address, whoever shares it.
create table campaign_slot (
  tenant_id  text not null references tenant,
  medium     text not null check (medium in ('EMAIL', 'SMS')),
  on_date    date not null,
  holder     text not null,                      -- C: with a customer's key, or A: with a digest of an address
  journey_id bigint not null references campaign_journey,
  step_no    smallint not null,
  primary key (tenant_id, medium, on_date, holder)
);
create index campaign_slot_journey on campaign_slot (journey_id, step_no);
