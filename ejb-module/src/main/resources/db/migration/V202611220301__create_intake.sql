-- Files that were taken in. Counts grow with every committed chunk; touched_at tells a dead batch from a slow one.
create table intake_batch (
  batch_id        uuid primary key,
  portfolio_id    bigint not null references portfolio,
  source          text not null,
  status          text not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
  taken_by        text not null,
  started_at      timestamptz not null,
  touched_at      timestamptz not null,
  ended_at        timestamptz,
  row_count       bigint not null default 0,
  accepted        bigint not null default 0,
  updated         bigint not null default 0,
  unchanged       bigint not null default 0,
  quarantined     bigint not null default 0,
  failure         text,
  ignored_columns text[] not null,
  constraint intake_batch_adds_up check (row_count = accepted + updated + unchanged + quarantined),
  constraint intake_batch_ends check ((status = 'RUNNING') = (ended_at is null))
);
create index intake_batch_latest on intake_batch (portfolio_id, started_at desc);

-- Rows set aside, by the physical line on which they start.
create table intake_quarantine (
  batch_id uuid not null references intake_batch on delete cascade,
  line     bigint not null,
  field    text not null,
  reason   text not null,
  value    text,
  raw      text not null,
  primary key (batch_id, line)
);

-- How a tenant's foreign files map to a kind; the document as it was put.
create table intake_profile (
  tenant_id  text not null references tenant,
  name       text not null,
  document   text not null,
  changed_at timestamptz not null,
  version    bigint not null default 0,
  primary key (tenant_id, name)
);
