-- One rule of the house's contact policy set aside for one customer for a time, and what became of it.
create table contact_exemption (
  exemption_id  bigint generated always as identity primary key,
  exemption_key uuid not null unique,
  portfolio_id  bigint not null references portfolio,
  customer_id   bigint not null references customer,
  account_id    bigint references account,        -- null: of all
  rule          text not null check (rule ~ '^[A-Z][A-Z_]{1,59}$'),
  channel       text check (channel in
    ('EMAIL', 'SMS', 'CALL', 'IVR', 'WHATSAPP', 'PUSH', 'LETTER', 'VISIT', 'CHAT', 'PORTAL')),  -- null: of all
  until_on      date not null,                    -- the first day on which the rule counts again
  until_at      timestamptz not null,             -- when that day begins in the portfolio
  reason        text not null check (length(reason) between 1 and 300),
  approval_key  uuid not null references approval (approval_key),
  asked_by      text not null,
  asked_on      date not null,                    -- business date
  asked_at      timestamptz not null,             -- business instant
  recorded_at   timestamptz not null default now(),
  constraint contact_exemption_ahead check (until_on between asked_on + 1 and asked_on + 30)
);
create index contact_exemption_page on contact_exemption (portfolio_id, exemption_id desc);
create index contact_exemption_ahead_of on contact_exemption (customer_id, portfolio_id, until_at);

-- At most one word of the second person and one end; without a word one waits, or nobody agreed in time.
create table contact_exemption_act (
  act_id       bigint generated always as identity primary key,
  exemption_id bigint not null references contact_exemption,
  became       text not null check (became in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  note         text check (length(note) <= 500),
  acted_by     text not null,
  acted_on     date not null,                     -- business date
  acted_at     timestamptz not null,              -- business instant
  recorded_at  timestamptz not null default now()
);
create unique index contact_exemption_act_once
  on contact_exemption_act (exemption_id, (became in ('GRANTED', 'REFUSED')));

create function refuse_exemption_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger contact_exemption_append_only before update or delete on contact_exemption
  for each statement execute function refuse_exemption_change();
create trigger contact_exemption_act_append_only before update or delete on contact_exemption_act
  for each statement execute function refuse_exemption_change();
