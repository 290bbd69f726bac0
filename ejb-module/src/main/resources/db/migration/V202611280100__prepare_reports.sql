-- Reports that are made in the background, and their documents. A job is claimed by a start of the server
-- (owner_boot, whose advisory lock shows that it lives); run_id is new for every claim.
create table report_job (
  job_no        bigint generated always as identity primary key,
  job_id        uuid not null unique,
  portfolio_id  bigint not null references portfolio,
  report        text not null,
  format        text not null,
  language      text not null check (language in ('en', 'ar')),
  as_of         date not null,
  known_on      date,
  compare_with  date,
  begins_on     date not null,
  basis         text not null,
  scheme        text not null,
  line_limit    integer not null,
  requested_by  text not null,
  state         text not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  attempts      integer not null default 0,
  run_id        uuid,
  owner_boot    text,
  cancel_by     text,
  rows_written  bigint not null default 0,
  rows_expected bigint,
  failure       text,                  -- code, never a person's data
  bytes         bigint,
  queued_at     timestamptz not null,  -- real time, like all instants here
  began_at      timestamptz,           -- of the last claim
  ended_at      timestamptz,
  expires_at    timestamptz,           -- from then on the document is gone
  dropped       boolean not null default false,
  check (state <> 'RUNNING' or (run_id is not null and owner_boot is not null)),
  check (state <> 'COMPLETED' or (bytes is not null and expires_at is not null))
) with (fillfactor = 80);
create index report_job_open on report_job (job_no) where state in ('QUEUED', 'RUNNING');
create index report_job_list on report_job (portfolio_id, job_no desc);
create index report_job_expiry on report_job (expires_at) where state = 'COMPLETED' and not dropped;

create table report_chunk (
  job_no   bigint not null references report_job,
  chunk_no integer not null,
  content  bytea not null,
  primary key (job_no, chunk_no)
);
