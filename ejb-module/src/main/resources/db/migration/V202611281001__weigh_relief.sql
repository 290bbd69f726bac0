-- What lessened a debt without money and was within the own authority of whoever gave it: how much weighed, and the authority as it stood.
create table relief_authority (
  relief_id     bigint generated always as identity primary key,
  portfolio_id  bigint not null references portfolio,
  concern_id    bigint references concern,
  version       integer,                         -- of the concern's step that decided
  payment_ref   text,                            -- of what was posted without a concern
  percent       numeric(5,2) not null,           -- of the worst account, with what it was given within the window
  amount_minor  bigint not null,                 -- of all accounts, with what they were given within the window
  rank          text not null check (rank in ('AGENT', 'MANAGER', 'ADMIN')),
  limit_percent numeric(5,2),                    -- null: any
  limit_minor   bigint,                          -- null: any
  limit_from    date,                            -- null: the product's own
  limit_source  text not null,
  given_by      text not null,
  given_on      date not null,                   -- business date
  recorded_at   timestamptz not null default now(),
  constraint relief_either check ((concern_id is null) = (payment_ref is not null)
    and (concern_id is null) = (version is null)),
  constraint relief_of_step unique (concern_id, version),
  constraint relief_of_posting unique (portfolio_id, payment_ref)
);
create trigger relief_authority_append_only before update or delete on relief_authority
  for each statement execute function refuse_concern_change();

-- All versions of a hold, for many holds at once.
create index hold_versions on hold (hold_key, hold_id);
