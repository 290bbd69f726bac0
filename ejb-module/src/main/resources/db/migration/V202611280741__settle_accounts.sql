-- Settlements and discounts for early payment: a lower amount by a date, and the rest is waived.

-- What the lender gives up by a settlement that was paid is a posting of its own; only the product makes it.
alter table posting
  drop constraint posting_kind,
  add constraint posting_kind check (kind in ('PAYMENT', 'CREDIT_NOTE', 'WRITE_OFF', 'WAIVER', 'REVERSAL'));
drop index posting_no_cash;
create index posting_no_cash on posting (posting_id) include (kind)
  where kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER');

alter table hold
  drop constraint hold_reason,
  add constraint hold_reason check (reason in ('DISPUTE', 'HARDSHIP', 'BEREAVEMENT', 'LEGAL', 'PROMISE', 'PLAN',
    'BREATHING_SPACE', 'SETTLEMENT', 'OTHER'));

-- How long an offer may run and whether it holds reminders and debits. Append-only like promise terms.
create table settlement_terms (
  terms_id      bigint generated always as identity primary key,
  portfolio_id  bigint not null references portfolio,
  valid_from    date not null,                   -- for what is offered from here on
  offer_days    smallint not null check (offer_days between 1 and 366),
  holds         boolean not null,
  source        text not null,
  decided_by    text not null,
  decided_at    timestamptz not null default now(),
  known_on      date not null,
  undone_on     date,
  constraint settlement_terms_undone_later check (undone_on is null or undone_on >= known_on)
);
create unique index settlement_terms_live on settlement_terms (portfolio_id, valid_from) where undone_on is null;

-- An offer as it was made. Append-only.
create table settlement (
  settlement_id  bigint generated always as identity primary key,
  settlement_key uuid not null unique,
  account_id     bigint not null references account,
  kind           text not null check (kind in ('SETTLEMENT', 'INCENTIVE')),
  covers         text not null check (covers in ('OVERDUE', 'OUTSTANDING')),
  percent        numeric(5,2) not null check (percent > 0 and percent <= 100),
  owed_minor     bigint not null,                -- what it covers, on the day of the making
  pay_minor      bigint not null check (pay_minor > 0 and pay_minor < owed_minor),
  pay_by         date not null,                  -- the last value date that is in time
  made_on        date not null,                  -- business date; money valued from here on counts
  last_posting   bigint not null,                -- the account's last posting then; 0: none
  approval_key   uuid,                           -- null: within the maker's own authority
  holds          boolean not null,
  note           text check (length(note) <= 500),
  made_by        text not null,
  made_at        timestamptz not null            -- business instant
);
create index settlement_of_account on settlement (account_id, settlement_id);

-- What a second person said; once.
create table settlement_word (
  settlement_id bigint primary key references settlement,
  granted       boolean not null,
  said_by       text not null,
  said_on       date not null,                   -- business date
  note          text
);

-- That a person took it back; once.
create table settlement_act (
  settlement_id bigint primary key references settlement,
  reason        text not null,
  last_posting  bigint not null,
  acted_by      text not null,
  acted_on      date not null                    -- business date
);

-- The waivers that were posted for it; which of them stands, the postings tell.
create table settlement_waiver (
  settlement_id bigint not null references settlement,
  waiver_no     smallint not null check (waiver_no >= 1),
  payment_ref   text not null,
  amount_minor  bigint not null check (amount_minor > 0),
  value_on      date not null,
  primary key (settlement_id, waiver_no)
);

-- What it came to: follows wholly from the rows above and the postings, kept to be asked for in sets.
create table settlement_now (
  settlement_id bigint primary key references settlement,
  account_id    bigint not null,
  portfolio_id  bigint not null,
  state         text not null check (state in
    ('PENDING_APPROVAL', 'OFFERED', 'PAID', 'EXPIRED', 'WITHDRAWN', 'REFUSED')),
  since         date not null,
  counted_minor bigint not null,
  waived_minor  bigint not null,
  next_look_on  date,                            -- at the end of this day it may become something else by itself
  finished_on   date not null,                   -- the last day of which the end was seen
  hold_key      uuid                             -- the hold that lasts while it is offered
) with (fillfactor = 85);
-- One runs at a time.
create unique index settlement_now_running on settlement_now (account_id)
  where state in ('PENDING_APPROVAL', 'OFFERED');
create index settlement_now_account on settlement_now (account_id);
create index settlement_now_state on settlement_now (portfolio_id, state, settlement_id);
create index settlement_now_look on settlement_now (portfolio_id, account_id, next_look_on)
  where next_look_on is not null;

-- Every change of the state, as it was found.
create table settlement_change (
  change_id     bigint generated always as identity primary key,
  settlement_id bigint not null references settlement,
  account_id    bigint not null,
  on_date       date not null,                   -- business date, or that of the night
  from_state    text,                            -- null: it was made
  to_state      text not null,
  counted_minor bigint not null,
  waived_minor  bigint not null,
  night_id      uuid,                            -- null: between nights
  recorded_at   timestamptz not null default now()
);
create index settlement_change_of on settlement_change (settlement_id, change_id);

create function refuse_settlement_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger settlement_append_only before update or delete on settlement
  for each statement execute function refuse_settlement_change();
create trigger settlement_word_append_only before update or delete on settlement_word
  for each statement execute function refuse_settlement_change();
create trigger settlement_act_append_only before update or delete on settlement_act
  for each statement execute function refuse_settlement_change();
create trigger settlement_waiver_append_only before update or delete on settlement_waiver
  for each statement execute function refuse_settlement_change();
create trigger settlement_change_append_only before update or delete on settlement_change
  for each statement execute function refuse_settlement_change();
