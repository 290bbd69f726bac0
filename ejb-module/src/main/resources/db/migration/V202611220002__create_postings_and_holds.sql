-- Money that came and went. Rows are inserted; only undone_* may be set, once, from null.
create table posting (
  posting_id     bigint generated always as identity primary key,
  account_id     bigint not null references account,
  kind           text not null check (kind in ('PAYMENT', 'REVERSAL')),
  payment_ref    text not null,
  reverses       bigint unique references posting,   -- a payment is reversed at most once
  value_on       date not null,
  known_on       date not null,                      -- business date on which the product learned of it
  recorded_at    timestamptz not null default now(),
  amount_minor   bigint not null check (amount_minor > 0),
  named_item_ref text,
  method         text,
  reason         text
);
create index posting_account on posting (account_id, value_on, posting_id);

-- Uniqueness of the payment's reference in its portfolio, kept beside the postings.
create table posting_key (
  portfolio_id bigint not null references portfolio,
  payment_ref  text not null,
  posting_id   bigint not null references posting,
  primary key (portfolio_id, payment_ref)
);

-- Which money paid what. value_on = the date from which it counts: the posting's value date, or the due date
-- of an item for which money had waited as credit.
create table allocation (
  allocation_id bigint generated always as identity primary key,
  posting_id    bigint not null references posting,
  account_id    bigint not null,
  item_no       integer not null,
  component     text not null check (component in ('FEE', 'PENALTY', 'INTEREST', 'PRINCIPAL')),
  amount_minor  bigint not null check (amount_minor > 0),
  value_on      date not null,
  known_on      date not null,
  undone_on     date
);
create index allocation_live on allocation (account_id, item_no) include (value_on, amount_minor) where undone_on is null;
create index allocation_posting on allocation (posting_id);

-- What is paused, why and from when to when (end exclusive; null: open). Append-only like allocations.
create table hold (
  hold_id      bigint generated always as identity primary key,
  account_id   bigint not null references account,
  item_no      integer,
  amount_minor bigint,
  reason       text not null,
  stops        text[] not null,     -- of CONTACT, DEBITS, FEES, DPD_CLOCK
  from_on      date not null,
  to_on        date,
  placed_by    text not null,
  known_on     date not null,
  undone_on    date
);
create index hold_account on hold (account_id) where undone_on is null;
