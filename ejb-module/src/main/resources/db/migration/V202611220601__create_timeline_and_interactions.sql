-- The story of accounts and customers: rows are inserted, never changed. An entry without account is its customer's.
create table timeline_entry (
  entry_id    bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  account_id  bigint references account,
  at          timestamptz not null,            -- business instant
  kind        text not null check (kind ~ '^[A-Z][A-Z0-9_]*$'),
  actor       text not null,
  facts       jsonb not null,                  -- parameters of the kind's sentence
  dedupe_key  text not null,
  recorded_at timestamptz not null default now(),
  constraint timeline_once unique nulls not distinct (customer_id, account_id, dedupe_key)
);
create index timeline_page on timeline_entry (customer_id, at desc, entry_id desc);

-- Contacts with customers, as the lender's other systems and people report them.
create table interaction (
  interaction_id bigint generated always as identity primary key,
  customer_id    bigint not null references customer,
  account_id     bigint references account,
  channel        text not null,
  at             timestamptz not null,
  direction      text not null check (direction in ('INBOUND', 'OUTBOUND')),
  outcome        text not null,
  note           text,
  recorded_at    timestamptz not null default now(),
  constraint interaction_once unique nulls not distinct (customer_id, account_id, channel, at, direction)
);
create index interaction_account on interaction (account_id, at desc) where account_id is not null;
