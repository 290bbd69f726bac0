-- Messages on their way out. A relay hands due ones to the queue, the sender ends them.
create table outbox (
  message_id       uuid primary key,
  tenant_id        text not null references tenant,
  customer_id      bigint not null references customer,
  account_id       bigint references account,
  type             text not null check (type in ('EMAIL')),
  recipient        text not null,
  language         text not null,
  subject          text not null,
  body             text not null,
  suppress_if_paid boolean not null,
  last_posting     bigint,               -- the account's newest posting when the message was written
  state            text not null check (state in ('QUEUED', 'RELAYED', 'SENT', 'SUPPRESSED', 'DEAD')),
  attempts         integer not null default 0,
  next_attempt_at  timestamptz not null, -- real time, like all instants here
  last_error       text,                 -- code of the failure, never a person's data
  dedupe_key       text not null,
  queued_at        timestamptz not null,
  relayed_at       timestamptz,
  ended_at         timestamptz,
  constraint outbox_once unique (tenant_id, dedupe_key)
) with (fillfactor = 80);
create index outbox_due on outbox (next_attempt_at) where state = 'QUEUED';
create index outbox_relayed on outbox (relayed_at) where state = 'RELAYED';
create index outbox_dead on outbox (tenant_id, ended_at desc) where state = 'DEAD';
create index outbox_state on outbox (tenant_id, state);

-- Messages of the queue that name nothing in the outbox, so that no tenant owns them.
create table dead_letter (
  dead_letter_id uuid primary key,
  queue_id       text not null unique,   -- the queue's own id of the message
  content        text not null,
  reason         text not null,
  deliveries     integer not null,
  arrived_at     timestamptz not null,
  redriven_at    timestamptz
);
create index dead_letter_waiting on dead_letter (arrived_at desc) where redriven_at is null;
