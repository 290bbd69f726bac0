-- Accounts that people work and automation leaves alone, for a time. Append-only: only the word of a second person and
-- an early end may be set, once each.
create table manual_override (
  override_id   bigint generated always as identity primary key,
  override_key  uuid not null unique default gen_random_uuid(),
  portfolio_id  bigint not null references portfolio,
  account_id    bigint not null references account,
  stops         text[] not null check (stops <@ array['REMINDERS', 'DEBITS', 'CASES'] and cardinality(stops) > 0),
  reason        text not null check (reason in ('HIGH_VALUE', 'COMPLEX', 'RELATIONSHIP', 'DATA_IN_DOUBT', 'OTHER')),
  note          text not null check (length(note) between 1 and 500),
  from_on       date not null,                   -- the first day that was wished
  to_on         date not null,                   -- the first day on which automation acts again
  approval_key  uuid,                            -- the question to a second person; null: none was needed
  placed_by     text not null,
  placed_on     date not null,                   -- business date
  placed_at     timestamptz not null default now(),
  decision      text check (decision in ('GRANTED', 'REFUSED')),
  decided_by    text,
  decided_on    date,                            -- business date
  decision_note text check (length(decision_note) <= 500),
  ending        text check (ending in ('ENDED', 'WITHDRAWN')),
  ended_by      text,
  ended_on      date,                            -- the first day on which automation acts again
  end_note      text check (length(end_note) <= 500),
  -- When it acts, from the columns above: null while it waits, if it was refused or withdrawn.
  begins_on     date generated always as (case
    when ending = 'WITHDRAWN' or decision = 'REFUSED' or (approval_key is not null and decision is null) then null
    else greatest(from_on, coalesce(decided_on, from_on)) end) stored,
  ends_on       date not null generated always as (least(to_on, coalesce(ended_on, to_on))) stored,
  constraint manual_override_lasts check (to_on > from_on),
  constraint manual_override_not_backdated check (from_on >= placed_on),
  constraint manual_override_decided check (
    (decision is null) = (decided_by is null) and (decision is null) = (decided_on is null) and (approval_key is not null or decision is null)),
  constraint manual_override_ended check (
    (ending is null) = (ended_by is null) and (ending is null) = (ended_on is null) and ended_on >= placed_on)
);
create index manual_override_account on manual_override (account_id);
create index manual_override_page on manual_override (portfolio_id, ends_on, override_id);
create index manual_override_acts on manual_override (portfolio_id, ends_on) include (account_id, begins_on)
  where begins_on is not null;

create function refuse_override_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      or (old.override_id, old.override_key, old.portfolio_id, old.account_id, old.stops, old.reason, old.note,
          old.from_on, old.to_on, old.approval_key, old.placed_by, old.placed_on, old.placed_at)
        is distinct from
         (new.override_id, new.override_key, new.portfolio_id, new.account_id, new.stops, new.reason, new.note,
          new.from_on, new.to_on, new.approval_key, new.placed_by, new.placed_on, new.placed_at)
      or (old.decision is not null and (old.decision, old.decided_by, old.decided_on, old.decision_note)
        is distinct from (new.decision, new.decided_by, new.decided_on, new.decision_note))
      or (old.ending is not null and (old.ending, old.ended_by, old.ended_on, old.end_note)
        is distinct from (new.ending, new.ended_by, new.ended_on, new.end_note)) then
    raise exception 'overrides are append-only: only the decision and the end may be set, once';
  end if;
  return new;
end $$;
create trigger manual_override_append_only before update or delete on manual_override
  for each row execute function refuse_override_change();

-- How long an override may last and from which overdue amount a second person must agree. Of one date the newest row
-- counts; without any the product's own.
create table manual_terms (
  terms_id            bigint generated always as identity primary key,
  portfolio_id        bigint not null references portfolio,
  valid_from          date not null,
  most_days           smallint not null check (most_days between 1 and 3660),
  second_person_minor bigint check (second_person_minor > 0),  -- null: never
  source              text not null,
  decided_by          text not null,
  decided_at          timestamptz not null default now()
);
create index manual_terms_of on manual_terms (portfolio_id, valid_from desc, terms_id desc);

create function manual_terms_on(of_portfolio bigint, on_date date)
  returns table (most_days integer, second_person_minor bigint, source text, valid_from date, decided_by text)
  language sql stable as $$
  select coalesce(s.most_days, 90)::integer,
    case when s.terms_id is not null then s.second_person_minor else d.high_value_minor end,
    coalesce(s.source, 'Product: 90 days; a second person from what the currency calls high'), s.valid_from, s.decided_by
  from portfolio p left join alert_default d on d.currency = p.currency
    left join lateral (
      select * from manual_terms t where t.portfolio_id = p.portfolio_id and t.valid_from <= on_date
      order by t.valid_from desc, t.terms_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;
