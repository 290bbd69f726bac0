-- How far ahead an override may begin; and terms, once set, stay as they are: others of the same day are a newer row.
alter table manual_terms add column most_days_ahead smallint not null default 30
  check (most_days_ahead between 0 and 366);

create function refuse_manual_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger manual_terms_append_only before update or delete on manual_terms
  for each statement execute function refuse_manual_change();

drop function manual_terms_on(bigint, date);
create function manual_terms_on(of_portfolio bigint, on_date date)
  returns table (most_days integer, most_days_ahead integer, second_person_minor bigint, source text, valid_from date,
    decided_by text)
  language sql stable as $$
  select coalesce(s.most_days, 90)::integer, coalesce(s.most_days_ahead, 30)::integer,
    case when s.terms_id is not null then s.second_person_minor else d.high_value_minor end,
    coalesce(s.source, 'Product: 90 days, begun within 30; a second person from what the currency calls high'),
    s.valid_from, s.decided_by
  from portfolio p left join alert_default d on d.currency = p.currency
    left join lateral (
      select * from manual_terms t where t.portfolio_id = p.portfolio_id and t.valid_from <= on_date
      order by t.valid_from desc, t.terms_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;

-- Every early end that people told, the earliest of which counts: an end told for a later day may be moved forward.
create table manual_override_end (
  override_id  bigint not null references manual_override,
  ended_on     date not null,                    -- the first day on which automation was to act again
  ended_by     text not null,
  end_note     text,
  recorded_at  timestamptz not null default now(),
  primary key (override_id, ended_on)
);
insert into manual_override_end (override_id, ended_on, ended_by, end_note)
select override_id, ended_on, ended_by, end_note from manual_override where ending = 'ENDED';
create trigger manual_override_end_append_only before update or delete on manual_override_end
  for each statement execute function refuse_manual_change();

create or replace function refuse_override_change() returns trigger language plpgsql as $$
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
        is distinct from (new.ending, new.ended_by, new.ended_on, new.end_note)
        and not (old.ending = 'ENDED' and new.ending is not distinct from 'ENDED' and new.ended_on < old.ended_on)) then
    raise exception 'overrides are append-only: the decision is set once, the end once or to an earlier day';
  end if;
  return new;
end $$;

create function keep_override_end() returns trigger language plpgsql as $$
begin
  insert into manual_override_end (override_id, ended_on, ended_by, end_note)
  values (new.override_id, new.ended_on, new.ended_by, new.end_note);
  return null;
end $$;
create trigger manual_override_end_kept after update on manual_override
  for each row when (new.ending = 'ENDED' and new.ended_on is distinct from old.ended_on)
  execute function keep_override_end();
