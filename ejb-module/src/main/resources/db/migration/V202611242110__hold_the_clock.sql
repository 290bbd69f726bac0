-- Holds are applied: what they stop, by whom they were placed and ended, and how many days of a clock they held.
alter table hold
  add column hold_key  uuid not null default gen_random_uuid(),  -- of the hold; its versions share it
  add column note      text,
  add column placed_at timestamptz not null default now(),
  add column undone_by text,
  add constraint hold_lasts check (to_on is null or to_on > from_on),
  add constraint hold_amount_of_item check (amount_minor is null or (amount_minor > 0 and item_no is not null)),
  add constraint hold_reason check (reason in
    ('DISPUTE', 'HARDSHIP', 'BEREAVEMENT', 'LEGAL', 'PROMISE', 'PLAN', 'BREATHING_SPACE', 'OTHER')),
  add constraint hold_stops check (stops <@ array['CONTACT', 'DEBITS', 'FEES', 'DPD_CLOCK'] and cardinality(stops) > 0);
create unique index hold_version on hold (hold_key) where undone_on is null;
create index hold_of_account on hold (account_id);

create function refuse_hold_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_on is not null or new.undone_on is null
      or (old.hold_id, old.hold_key, old.account_id, old.item_no, old.amount_minor, old.reason, old.stops, old.from_on,
          old.to_on, old.placed_by, old.known_on, old.note, old.placed_at)
        is distinct from
         (new.hold_id, new.hold_key, new.account_id, new.item_no, new.amount_minor, new.reason, new.stops, new.from_on,
          new.to_on, new.placed_by, new.known_on, new.note, new.placed_at) then
    raise exception 'holds are append-only: only undone_on and undone_by may be set, once';
  end if;
  return new;
end $$;
create trigger hold_append_only before update or delete on hold
  for each row execute function refuse_hold_change();

-- Days of first..last, both included, on which a clock stood still.
create function held_days(held datemultirange, first date, last date) returns integer
  language sql immutable parallel safe strict as $$
  select coalesce(sum(upper(part) - lower(part)), 0)::integer
  from unnest(held * datemultirange(daterange(first, greatest(first, last + 1)))) part
$$;

-- The date from which nothing of an item is open any more; null while something is.
alter table item add column settled_on date;
update item i set settled_on = coalesce((
    select max(l.value_on) from allocation l
    where l.account_id = i.account_id and l.item_no = i.item_no and l.undone_on is null), i.issued_on)
  where open_minor = 0;
alter table item add constraint item_settled check ((open_minor = 0) = (settled_on is not null)) not valid;
drop index item_open;
create index item_open on item (account_id, aged_from) include (open_minor, due_on) where open_minor > 0;
alter table item drop column held_minor;

-- A clock that a hold stops: its days stand in frozen_dpd and do not move; aged_from is then null.
alter table age_now
  add column frozen_dpd     integer,
  add column disputed_minor bigint not null default 0,
  add column oldest_due     date;
alter table age_past
  add column frozen_dpd     integer,
  add column disputed_minor bigint not null default 0,
  add column oldest_due     date;
