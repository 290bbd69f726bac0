-- What a customer can pay: leave to read bank data, incomes that were stated, and the terms of proposals.

create function refuse_any_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name;
end $$;

-- A customer's consent that the lender reads the lines of the bank accounts. Only its withdrawal may be set, once.
create table bank_consent (
  consent_id    bigint generated always as identity primary key,
  tenant_id     text not null references tenant,
  customer_id   bigint not null references customer,
  consent_ref   text not null check (length(consent_ref) between 1 and 64),
  valid_from    date not null,
  valid_to      date not null,                   -- the last day on which lines may be read
  data_from     date not null,                   -- lines booked before are not covered
  told_by       text not null,
  told_at       timestamptz not null default now(),
  withdrawn_on  date,                            -- the first day on which nothing may be read any more
  withdrawn_by  text,
  withdrawn_at  timestamptz,
  constraint bank_consent_reference unique (customer_id, consent_ref),
  constraint bank_consent_lasts check (valid_to >= valid_from),
  constraint bank_consent_withdrawn check (
    (withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_at is null))
);

create function refuse_consent_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_on is not null
      or (old.consent_id, old.tenant_id, old.customer_id, old.consent_ref, old.valid_from, old.valid_to,
          old.data_from, old.told_by, old.told_at)
        is distinct from
         (new.consent_id, new.tenant_id, new.customer_id, new.consent_ref, new.valid_from, new.valid_to,
          new.data_from, new.told_by, new.told_at) then
    raise exception 'consents are append-only: only the withdrawal may be set, once';
  end if;
  return new;
end $$;
create trigger bank_consent_append_only before update or delete on bank_consent
  for each row execute function refuse_consent_change();

-- What a customer, or somebody for them, said that comes in and goes out. A correction is a newer row.
create table stated_income (
  statement_id    bigint generated always as identity primary key,
  statement_key   uuid not null unique,
  portfolio_id    bigint not null references portfolio,
  customer_id     bigint not null references customer,
  pay_minor       bigint not null check (pay_minor > 0),           -- of one pay
  pay_frequency   text not null check (pay_frequency in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
  pay_day         smallint check (pay_day between 1 and 31),       -- of a monthly pay
  paid_on         date,                                            -- one day of a weekly or fortnightly pay
  outgoings_minor bigint not null check (outgoings_minor >= 0),    -- a month
  stated_by       text not null check (length(stated_by) between 1 and 100),
  stated_on       date not null,
  source_ref      text check (length(source_ref) between 1 and 64),
  written_by      text not null,
  written_on      date not null,                                   -- business date
  written_at      timestamptz not null default now(),
  constraint stated_income_source unique (portfolio_id, source_ref),
  constraint stated_income_pay_day check (
    (pay_frequency = 'MONTHLY') = (pay_day is not null) and (pay_day is null) = (paid_on is not null)),
  constraint stated_income_not_ahead check (stated_on <= written_on)
);
create index stated_income_newest on stated_income (portfolio_id, customer_id, stated_on desc, statement_id desc);
create trigger stated_income_append_only before update or delete on stated_income
  for each row execute function refuse_any_change();

-- How what a customer can pay becomes a proposal. Of one first day the newest row counts.
create table affordability_terms (
  terms_id       bigint generated always as identity primary key,
  portfolio_id   bigint not null references portfolio,
  valid_from     date not null,
  share_percent  numeric(5,2) not null check (share_percent > 0 and share_percent <= 100),
  least_minor    bigint not null check (least_minor > 0),
  reserve_minor  bigint not null check (reserve_minor >= 0),
  days_after_pay smallint not null check (days_after_pay between 0 and 10),
  statement_days smallint not null check (statement_days between 1 and 366),
  bank_days      smallint not null check (bank_days between 31 and 180),
  source         text not null,
  decided_by     text not null,
  decided_at     timestamptz not null default now(),
  known_on       date not null,                                    -- business date
  constraint affordability_terms_ahead check (valid_from > known_on)
);
create index affordability_terms_of on affordability_terms (portfolio_id, valid_from desc, terms_id desc);
create trigger affordability_terms_append_only before update or delete on affordability_terms
  for each row execute function refuse_any_change();
