-- An authority is undone once, by another of the same first day; nothing else of it ever changes.
create function refuse_authority_change() returns trigger language plpgsql as $$
begin
  if old.undone_on is not null or new.undone_on is null
      or (to_jsonb(old) - 'undone_on') is distinct from (to_jsonb(new) - 'undone_on') then
    raise exception 'authorities are append-only: only undone_on may be set, once';
  end if;
  return new;
end $$;
create trigger authority_append_only before delete on authority
  for each statement execute function refuse_approval_change();
create trigger authority_undone_once before update on authority
  for each row execute function refuse_authority_change();

-- Who sets the authority of a role that is his own only asks for it; a second person of the role sets it by the same words.
alter table authority add column asked_by text;  -- null: one person could set it
create table authority_wish (
  wish_id      bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  kind         text not null check (kind ~ '^[A-Z][A-Z_]{2,30}$'),
  rank         text not null check (rank in ('AGENT', 'MANAGER', 'ADMIN')),
  valid_from   date not null,
  most_percent numeric(5,2) check (most_percent between 0 and 100),
  most_minor   bigint check (most_minor >= 0),
  source       text not null,
  asked_by     text not null,
  known_on     date not null,                    -- business date
  recorded_at  timestamptz not null default now()
);
create index authority_wish_of on authority_wish (portfolio_id, valid_from, wish_id);
create trigger authority_wish_append_only before update or delete on authority_wish
  for each statement execute function refuse_approval_change();

-- The authority that whoever granted leaned on, as it stood then; from is null for the product's own.
alter table approval_act
  add column leaned_rank    text,
  add column leaned_percent numeric(5,2),
  add column leaned_minor   bigint,
  add column leaned_from    date,
  add column leaned_source  text,
  add constraint approval_act_leaned check ((leaned_rank is null) = (leaned_source is null));
