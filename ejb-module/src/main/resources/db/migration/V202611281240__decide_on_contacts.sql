-- What portfolios set of contacts, what is known of customers, and every decision with its proof. All append-only.
create table contact_terms (
  terms_id     bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  valid_from   date not null,
  jurisdiction text not null check (jurisdiction ~ '^[A-Z]{2}$'),
  role         text not null check (role in ('CREDITOR', 'COLLECTOR')),
  chosen       text[] not null,              -- packs that apply only where they are switched on
  house        text not null,                -- JSON object: terms of the house's own rules that differ from the pack's
  source       text not null,
  decided_by   text not null,
  decided_at   timestamptz not null default now()
);
create index contact_terms_of on contact_terms (portfolio_id, valid_from desc, terms_id desc);

-- A fact stands until a row of the same kind, channel, address and account with stands = false, or until its end.
create table contact_fact (
  fact_id     bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  account_id  bigint references account,
  kind        text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  channel     text,
  address     text check (length(address) between 1 and 254),
  stands      boolean not null,
  since       timestamptz not null,          -- business instant from which it counts
  until       timestamptz check (until > since),
  detail      text check (length(detail) <= 100),
  source      text not null,
  told_by     text not null,
  recorded_at timestamptz not null default now(),
  constraint contact_fact_once
    unique nulls not distinct (customer_id, account_id, kind, channel, address, since, detail, stands)
);

create table contact_decision (
  decision_id  uuid primary key,
  decision_key bigint generated always as identity unique,
  portfolio_id bigint not null references portfolio,
  customer_id  bigint not null references customer,
  account_id   bigint references account,
  reference    text not null,                -- the caller's
  stage        text not null check (stage in ('QUEUE', 'SEND')),
  channel      text not null,
  at           timestamptz not null,         -- business instant of the contact
  verdict      text not null check (verdict in ('ALLOW', 'ALLOW_WITH_WARNING', 'BLOCK')),
  next_lawful  timestamptz,
  request      text not null,                -- these three as the bytes that were decided on or came of it
  facts        text,                         -- null: purged
  findings     text not null,
  packs        text[] not null,              -- code:version#digest
  code_version text not null,
  seal         text not null,                -- SHA-256 of request, facts, packs and code version
  decided_by   text not null,
  decided_at   timestamptz not null,         -- real instant
  purged_at    timestamptz,
  purged_why   text,
  constraint contact_decision_once unique (portfolio_id, reference),
  constraint contact_decision_purged
    check ((facts is null) = (purged_at is not null) and (purged_at is null) = (purged_why is null))
);
create index contact_decision_list on contact_decision (portfolio_id, decision_key desc);
create index contact_decision_customer on contact_decision (customer_id, decision_key desc);
create index contact_decision_day on contact_decision (portfolio_id, at) where stage = 'SEND' and verdict <> 'BLOCK';

create function refuse_contact_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger contact_terms_append_only before update or delete on contact_terms
  for each statement execute function refuse_contact_change();
create trigger contact_fact_append_only before update or delete on contact_fact
  for each statement execute function refuse_contact_change();

-- Facts of a decision may be purged, once and with a reason; nothing else changes.
create function refuse_decision_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.purged_at is not null or new.purged_at is null or new.facts is not null
      or (to_jsonb(new) - 'facts' - 'purged_at' - 'purged_why')
        is distinct from (to_jsonb(old) - 'facts' - 'purged_at' - 'purged_why') then
    raise exception 'contact decisions are append-only: their facts are purged once, with a reason';
  end if;
  return new;
end $$;
create trigger contact_decision_append_only before update or delete on contact_decision
  for each row execute function refuse_decision_change();
