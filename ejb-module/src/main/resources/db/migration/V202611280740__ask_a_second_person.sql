-- What a role may grant, alone or as the second person: dated settings, append-only like promise terms.
create table authority (
  authority_id  bigint generated always as identity primary key,
  portfolio_id  bigint not null references portfolio,
  kind          text not null check (kind ~ '^[A-Z][A-Z_]{2,30}$'),
  rank          text not null check (rank in ('AGENT', 'MANAGER', 'ADMIN')),
  valid_from    date not null,
  most_percent  numeric(5,2) check (most_percent between 0 and 100), -- null: any
  most_minor    bigint check (most_minor >= 0),                      -- null: any
  source        text not null,
  decided_by    text not null,
  decided_at    timestamptz not null default now(),
  known_on      date not null,
  undone_on     date,
  constraint authority_undone_later check (undone_on is null or undone_on >= known_on)
);
create unique index authority_live on authority (portfolio_id, kind, rank, valid_from) where undone_on is null;

-- What a second person is asked. Append-only; a subject is asked about once.
create table approval (
  approval_id   bigint generated always as identity primary key,
  approval_key  uuid not null unique default gen_random_uuid(),
  portfolio_id  bigint not null references portfolio,
  customer_id   bigint not null references customer,
  account_id    bigint references account,
  kind          text not null check (kind ~ '^[A-Z][A-Z_]{2,30}$'),
  subject       text not null check (length(subject) between 1 and 64),
  percent       numeric(5,2),
  amount_minor  bigint,
  reason        text not null,
  limit_rank    text,                            -- whose limit it goes beyond; null: the asker has none
  limit_percent numeric(5,2),
  limit_minor   bigint,
  asked_by      text not null,
  asked_on      date not null,                   -- business date
  asked_at      timestamptz not null,            -- business instant
  expires_on    date not null,                   -- the last business date on which it can be decided
  recorded_at   timestamptz not null default now(),
  constraint approval_subject unique (portfolio_id, kind, subject)
);
create index approval_page on approval (portfolio_id, approval_id desc);
create index approval_waiting on approval (portfolio_id, expires_on);

-- How it ended; once.
create table approval_act (
  approval_id  bigint primary key references approval,
  verdict      text not null check (verdict in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
  note         text check (length(note) <= 500),
  acted_by     text not null,
  acted_on     date not null,                    -- business date
  acted_at     timestamptz not null,             -- business instant
  recorded_at  timestamptz not null default now()
);

create function refuse_approval_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger approval_append_only before update or delete on approval
  for each statement execute function refuse_approval_change();
create trigger approval_act_append_only before update or delete on approval_act
  for each statement execute function refuse_approval_change();
