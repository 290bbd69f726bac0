-- Mandates, collections and their attempts. Amounts are bigint minor units of the portfolio's currency.
create table mandate (
  mandate_id       bigint generated always as identity primary key,
  account_id       bigint not null references account,
  method           text not null check (method in ('E-NACH', 'UPI_AUTOPAY')),
  valid_from       date not null,
  valid_to         date,
  max_amount_minor bigint check (max_amount_minor > 0),
  presentation_day smallint check (presentation_day between 1 and 28),
  debit_before_due boolean not null,
  constraint mandate_once unique (account_id, method, valid_from)
);

-- What a mandate said before it was updated: the earlier row as it stood.
create table mandate_past (
  mandate_id  bigint not null references mandate,
  known_until timestamptz not null,
  content     jsonb not null,
  primary key (mandate_id, known_until)
);

-- The number that an account has in the names of its collections, given once: a later, older account does not
-- shift it. next_no counts the account's own collections from 1.
create table collection_loan (
  account_id  bigint primary key references account,
  customer_id bigint not null references customer,
  loan_no     integer not null check (loan_no >= 0),
  next_no     integer not null default 1,
  constraint collection_loan_number unique (customer_id, loan_no)
);

-- One instalment on its way. amount = what is to be debited, or what was once it is over.
create table collection (
  collection_key   bigint generated always as identity primary key,
  portfolio_id     bigint not null references portfolio,
  collection_id    text not null,          -- never changed
  account_id       bigint not null references account,
  item_no          integer,                -- null: told by an earlier system about an item we do not know
  due_on           date not null,
  amount_minor     bigint not null check (amount_minor > 0),
  state            text not null check (state in ('SCHEDULED', 'PENDING', 'SUCCESS', 'FAILED', 'CLOSED')),
  scheduled_on     date not null,
  rescheduled_on   date,                   -- a person's choice
  retry_on         date,                   -- the retry rule's, not to be debited before
  skips_attempts   boolean not null default false,
  last_return_code text,
  imported         boolean not null default false,
  constraint collection_name unique (portfolio_id, collection_id)
);
create unique index collection_open on collection (account_id, item_no) where state in ('SCHEDULED', 'PENDING');
create index collection_account on collection (account_id, item_no);
create index collection_planned on collection (portfolio_id, scheduled_on) where state = 'SCHEDULED';

create table collection_attempt (
  collection_key bigint not null references collection,
  attempt_no     integer not null check (attempt_no > 0),
  method         text not null check (method in ('E-NACH', 'UPI_AUTOPAY', 'MANUAL')),
  amount_minor   bigint not null check (amount_minor > 0),
  balance_minor  bigint,
  attempted_at   timestamptz not null,     -- business instant
  status         text not null check (status in ('PENDING', 'SUCCESS', 'FAILED')),
  return_code    text,
  retry_on       date,
  rail_ref       text unique,              -- null: made by an earlier system
  payment_ref    text,                     -- of the posting that a success made
  requested_by   text,
  primary key (collection_key, attempt_no)
);
create index collection_attempt_pending on collection_attempt (collection_key) where status = 'PENDING';

-- The simulated bank's own book: what it was asked to debit and how it answered. A reference is booked once.
create table rail_debit (
  rail_ref     text primary key,
  customer_id  bigint not null,
  currency     text not null,
  amount_minor bigint not null check (amount_minor > 0),
  presented_at timestamptz not null,
  answer       text not null check (answer in ('PENDING', 'DEBITED', 'RETURNED')),
  return_code  text
);
create index rail_debit_customer on rail_debit (customer_id, presented_at) where answer = 'DEBITED';
