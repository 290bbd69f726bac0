-- Addresses of other systems that want to hear what happened. Instants here are real time.
create table webhook_endpoint (
  endpoint_id      uuid primary key,
  tenant_id        text not null references tenant,
  url              text not null,
  description      text not null,
  types            text[] not null check (cardinality(types) > 0),
  portfolios       bigint[],              -- null: all of the tenant's, also later ones
  enabled          boolean not null,
  disabled_because text check (disabled_because in ('BY_HAND', 'GONE', 'FAILING')),
  secret           bytea not null,        -- first byte: 0 plain, 1 sealed by the product's key
  former_secret    bytea,                 -- also signs until former_until
  former_until     timestamptz,
  created_by       text not null,
  created_at       timestamptz not null,
  removed_at       timestamptz,
  last_success_at  timestamptz,
  failing_since    timestamptz,           -- the first failure after the last success
  failures         integer not null default 0,   -- in a row
  rest_until       timestamptz,           -- nothing is sent before
  slow             boolean not null default false,
  constraint webhook_disabled check (enabled = (disabled_because is null)),
  constraint webhook_rotated check ((former_secret is null) = (former_until is null))
);
create index webhook_endpoint_of on webhook_endpoint (tenant_id, created_at) where removed_at is null;

-- How many senders may work for an endpoint at a time, on all servers together: one row each.
create table webhook_lane (
  endpoint_id  uuid not null references webhook_endpoint,
  lane_no      smallint not null,
  token        uuid,                       -- of whoever has it
  leased_until timestamptz not null,       -- free from then on
  primary key (endpoint_id, lane_no)
);

-- What happened, written in the transaction in which it did. The id is made of what it tells, so that it is told once.
create table webhook_event (
  event_id     uuid primary key,
  tenant_id    text not null,              -- no reference is checked, for a first night writes very many
  portfolio_id bigint,
  type         text not null,
  occurred_at  timestamptz not null,       -- business instant
  body         text not null,              -- the bytes that are signed and sent
  created_at   timestamptz not null
);
create index webhook_event_age on webhook_event (created_at);

-- What is told piece by piece after the transaction that made it so: a night's alerts.
create table webhook_pending (
  pending_id     bigint generated always as identity primary key,
  portfolio_id   bigint not null references portfolio,
  source         text not null,
  subject        uuid not null,
  occurred_at    timestamptz not null,
  after_position bigint not null default 0,   -- told up to here
  constraint webhook_pending_once unique (source, subject)
);

create table webhook_delivery (
  delivery_id     bigint generated always as identity primary key,
  event_id        uuid not null references webhook_event on delete cascade,
  endpoint_id     uuid not null references webhook_endpoint,
  state           text not null check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'DEAD', 'CANCELLED')),
  attempts        integer not null default 0,   -- in all
  tries           integer not null default 0,   -- since it was queued by hand, or at all
  next_attempt_at timestamptz not null,
  claimed_at      timestamptz,                  -- while SENDING; also tells whose turn it is
  ended_at        timestamptz,
  last_status     integer,
  last_error      text,
  constraint webhook_once unique (event_id, endpoint_id)
) with (fillfactor = 80);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, delivery_id) where state = 'QUEUED';
create index webhook_delivery_sending on webhook_delivery (claimed_at) where state = 'SENDING';
create index webhook_delivery_of on webhook_delivery (endpoint_id, delivery_id desc);
create index webhook_delivery_dead on webhook_delivery (endpoint_id, delivery_id desc) where state = 'DEAD';

create table webhook_attempt (
  delivery_id bigint not null references webhook_delivery on delete cascade,
  attempt_no  integer not null,
  at          timestamptz not null,
  millis      integer not null,
  status      integer,                     -- of HTTP; null: no answer
  error       text,                        -- code of the failure; null: delivered
  primary key (delivery_id, attempt_no)
);
