-- Tenants, users, portfolios, customers, accounts and items.
-- External references are unique per tenant (customers) or per portfolio (accounts) or per account (items).
-- Amounts are bigint minor units of the portfolio's currency.
create table tenant (
  tenant_id  text primary key check (tenant_id ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
  name       text not null,
  created_at timestamptz not null default now()
);

create table app_user (
  user_name     text primary key,
  tenant_id     text not null references tenant,
  password_hash text not null,
  language      text not null default 'en',
  active        boolean not null default true,
  created_at    timestamptz not null default now()
);
create index app_user_tenant on app_user (tenant_id);

create table app_user_role (
  user_name text not null references app_user on delete cascade,
  role      text not null check (role in ('viewer', 'agent', 'manager', 'operator', 'integrator', 'admin')),
  primary key (user_name, role)
);

create table portfolio (
  portfolio_id     bigint generated always as identity primary key,
  tenant_id        text not null references tenant,
  code             text not null,
  name             text not null,
  currency         text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone        text not null,
  dpd_convention   text not null check (dpd_convention in ('ELAPSED', 'INCLUSIVE')),
  allocation_rule  text not null default 'HOLD' check (allocation_rule in ('HOLD', 'AHEAD')),
  cut_off          time not null default '23:30',
  presentation_day smallint check (presentation_day between 1 and 28),
  simulated_now    timestamptz,           -- null: the portfolio lives in real time
  version          bigint not null default 0,
  constraint portfolio_code unique (tenant_id, code)
);

create table customer (
  customer_id       bigint generated always as identity primary key,
  tenant_id         text not null references tenant,
  customer_ref      text not null,
  name              text not null,
  type              text,
  email             text,
  phone             text,
  preferred_channel text,
  language          text,
  time_zone         text,
  country           text,
  city              text,
  date_of_birth     date,
  monthly_income    numeric(19, 4),
  constraint customer_reference unique (tenant_id, customer_ref)
);

create table account (
  account_id      bigint generated always as identity primary key,
  portfolio_id    bigint not null references portfolio,
  customer_id     bigint not null references customer,
  account_ref     text not null,
  product         text not null,
  opened_on       date not null,
  principal_minor bigint,
  usage_index     numeric(9, 4),
  asset           text,
  constraint account_reference unique (portfolio_id, account_ref)
);
create index account_customer on account (customer_id);
create index account_portfolio on account (portfolio_id, account_id);

-- What a customer or account said before it was updated: the earlier row as it stood.
create table customer_past (
  customer_id bigint not null references customer,
  known_until timestamptz not null,
  content     jsonb not null,
  primary key (customer_id, known_until)
);
create table account_past (
  account_id  bigint not null references account,
  known_until timestamptz not null,
  content     jsonb not null,
  primary key (account_id, known_until)
);

-- Terms as known now. aged_from = the date from which days past due are counted (due date, plus grace and holds).
create table item (
  account_id      bigint not null references account,
  item_no         integer not null,
  item_ref        text not null,
  issued_on       date not null,
  due_on          date not null,
  aged_from       date not null,
  amount_minor    bigint not null check (amount_minor >= 0),
  fee_minor       bigint not null default 0 check (fee_minor >= 0),
  penalty_minor   bigint not null default 0 check (penalty_minor >= 0),
  interest_minor  bigint not null default 0 check (interest_minor >= 0),
  principal_minor bigint not null default 0 check (principal_minor >= 0),
  open_minor      bigint not null check (open_minor between 0 and amount_minor),
  held_minor      bigint not null default 0,
  primary key (account_id, item_no),
  constraint item_reference unique (account_id, item_ref),
  constraint item_components check (fee_minor + penalty_minor + interest_minor + principal_minor = amount_minor)
) partition by hash (account_id);
create table item_p0 partition of item for values with (modulus 4, remainder 0) with (fillfactor = 85);
create table item_p1 partition of item for values with (modulus 4, remainder 1) with (fillfactor = 85);
create table item_p2 partition of item for values with (modulus 4, remainder 2) with (fillfactor = 85);
create table item_p3 partition of item for values with (modulus 4, remainder 3) with (fillfactor = 85);
create index item_open on item (account_id, aged_from) include (open_minor, held_minor) where open_minor > 0;

-- Every version of an item's terms with the known time in which it was believed: (business date, instant).
create table item_version (
  account_id      bigint not null,
  item_no         integer not null,
  version_no      integer not null,
  item_ref        text not null,
  issued_on       date not null,
  due_on          date not null,
  aged_from       date not null,
  amount_minor    bigint not null,
  fee_minor       bigint not null,
  penalty_minor   bigint not null,
  interest_minor  bigint not null,
  principal_minor bigint not null,
  known_from      date not null,
  known_to        date,
  known_at        timestamptz not null default now(),
  primary key (account_id, item_no, version_no)
);
create index item_version_current on item_version (account_id, item_no) where known_to is null;
