-- Money that counts after a date, for positions on that date: few rows for recent dates.
create index allocation_from on allocation (value_on) include (account_id, item_no, amount_minor) where undone_on is null;

-- Postings are appended. Allocations are appended and undone once; nothing else ever changes in them.
create function refuse_posting_change() returns trigger language plpgsql as $$
begin
  raise exception 'postings are append-only';
end $$;
create trigger posting_append_only before update or delete on posting
  for each statement execute function refuse_posting_change();

create function refuse_allocation_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_on is not null or new.undone_on is null
      or (old.allocation_id, old.posting_id, old.account_id, old.item_no, old.component, old.amount_minor, old.value_on, old.known_on)
        is distinct from
         (new.allocation_id, new.posting_id, new.account_id, new.item_no, new.component, new.amount_minor, new.value_on, new.known_on) then
    raise exception 'allocations are append-only: only undone_on may be set, once';
  end if;
  return new;
end $$;
create trigger allocation_append_only before update or delete on allocation
  for each row execute function refuse_allocation_change();
