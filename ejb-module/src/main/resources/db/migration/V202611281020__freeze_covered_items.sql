-- What an offer covers, item by item, as it stood when it was made. Append-only.
create table settlement_item (
  settlement_id bigint not null references settlement,
  place         integer not null check (place >= 1),     -- oldest due first
  item_ref      text not null,
  open_minor    bigint not null check (open_minor > 0),  -- what it asked for, without what was disputed of overdue ones
  primary key (settlement_id, place),
  constraint settlement_item_once unique (settlement_id, item_ref)
);

-- Offers made before this: what was then known of their items, the oldest due first, up to what was covered.
insert into settlement_item (settlement_id, place, item_ref, open_minor)
select settlement_id, row_number() over (partition by settlement_id order by due_on, item_no), item_ref,
  least(minor, owed_minor - before)
from (
  select s.settlement_id, s.owed_minor, i.item_no, i.item_ref, i.due_on, rest.minor,
    sum(rest.minor) over (partition by s.settlement_id order by i.due_on, i.item_no) - rest.minor as before
  from settlement s join item i using (account_id),
    lateral (
      select i.amount_minor - coalesce((
        select sum(l.amount_minor) from allocation l
        where l.account_id = s.account_id and l.item_no = i.item_no and l.posting_id <= s.last_posting
          and l.value_on <= s.made_on and l.known_on <= s.made_on
          and (l.undone_on is null or l.undone_on > s.made_on)), 0)::bigint as minor) rest
  where i.issued_on <= s.made_on and (s.covers = 'OUTSTANDING' or i.due_on <= s.made_on) and rest.minor > 0) asked
where before < owed_minor;

create trigger settlement_item_append_only before update or delete on settlement_item
  for each statement execute function refuse_settlement_change();

-- A waiver names the item whose rest it waives; null: of one posted before items were frozen.
alter table settlement_waiver add column item_ref text;

-- Lists of a portfolio's offers, newest first.
create index settlement_now_listed on settlement_now (portfolio_id, settlement_id);

-- What of an account was posted last; 0: nothing. Money that is told later counts for what was agreed before it.
create function last_posting(account bigint) returns bigint language sql stable
  return (select coalesce(max(posting_id), 0) from posting where account_id = account);
