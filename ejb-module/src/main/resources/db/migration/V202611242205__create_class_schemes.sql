-- Schemes that class accounts by days past due, side by side with the portfolio's buckets: dated settings with their source.
create table scheme (
  scheme_id     bigint generated always as identity primary key,
  portfolio_id  bigint not null references portfolio,
  code          text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
  kind          text not null check (kind in ('BUCKETS', 'RBI_IRAC', 'IFRS9')),
  convention    text not null check (convention in ('ELAPSED', 'INCLUSIVE')),
  base          text not null check (base in ('AGED_FROM', 'DUE_DATE')),
  classes       text[] not null,     -- in worsening order
  first_days    integer[] not null,  -- from which day past due each class but the first begins
  kept          boolean not null,    -- the worst class stays until all arrears are paid
  borrower_wide boolean not null,    -- one account in the worst class takes all of the customer's there
  valid_from    date not null,
  valid_to      date,                -- exclusive
  source        text not null,
  decided_by    text not null,
  decided_at    timestamptz not null default now(),
  constraint scheme_version unique (portfolio_id, code, valid_from),
  constraint scheme_lasts check (valid_to is null or valid_to > valid_from),
  constraint scheme_classes check (cardinality(classes) = cardinality(first_days) + 1 and cardinality(classes) >= 2)
);

-- The class of each account as the last night left it, and the earlier ones; written on change only.
create table class_now (
  account_id bigint not null references account,
  code       text not null,
  scheme_id  bigint not null references scheme,
  own_no     smallint not null,      -- by the account alone, from 0
  class_no   smallint not null,      -- with what the customer's other accounts add
  since      date not null,
  primary key (account_id, code)
) with (fillfactor = 85);
create table class_past (
  account_id bigint not null,
  code       text not null,
  scheme_id  bigint not null,
  own_no     smallint not null,
  class_no   smallint not null,
  since      date not null,
  until      date not null,          -- exclusive
  night_id   uuid not null,
  primary key (account_id, code, since, until)
);
