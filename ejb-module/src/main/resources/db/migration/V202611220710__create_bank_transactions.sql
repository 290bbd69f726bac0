-- Bank accounts of a tenant's customers and what was booked on them. A bank account belongs to no portfolio;
-- amounts are bigint minor units of its own currency.
create table bank_account (
  bank_account_id  bigint generated always as identity primary key,
  tenant_id        text not null references tenant,
  customer_id      bigint not null references customer,
  bank_account_ref text not null,
  currency         text not null check (currency ~ '^[A-Z]{3}$'),
  constraint bank_account_reference unique (tenant_id, customer_id, bank_account_ref)
);
create index bank_account_customer on bank_account (customer_id);

-- line_no tells which of two lines of the same instant was booked later: the order in which they came.
create table bank_transaction (
  bank_account_id     bigint not null references bank_account,
  txn_id              text not null,
  line_no             bigint generated always as identity,
  booked_at           timestamptz not null,
  type                text not null check (type in ('CREDIT', 'DEBIT')),
  mode                text not null,
  amount_minor        bigint not null check (amount_minor > 0),
  balance_after_minor bigint not null,
  narration           text,
  primary key (bank_account_id, txn_id)
);
create index bank_transaction_booked on bank_transaction (bank_account_id, booked_at desc, line_no desc);
