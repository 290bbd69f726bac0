-- From what day an item's days past due count, as dated settings of a portfolio with their source. Append-only: a setting
-- that another takes the place of keeps the day on which it was undone, so that what was believed then can be told.
create table ageing_terms (
  terms_id        bigint generated always as identity primary key,
  portfolio_id    bigint not null references portfolio,
  valid_from      date not null,             -- grace and days off: for items due from here; tolerance: on days from here
  grace_days      smallint not null check (grace_days between 0 and 90),
  day_off         text not null check (day_off in ('COUNTS', 'NEXT_WORKING_DAY')),
  weekly_days_off smallint[] not null,       -- ISO: 1 is Monday
  tolerance_minor bigint not null check (tolerance_minor >= 0),
  source          text not null,
  decided_by      text not null,
  decided_at      timestamptz not null default now(),
  known_on        date not null,
  undone_on       date,
  constraint terms_undone_later check (undone_on is null or undone_on >= known_on)
);
create unique index ageing_terms_live on ageing_terms (portfolio_id, valid_from) where undone_on is null;

create table holiday (
  holiday_id   bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  on_date      date not null,
  name         text not null,
  source       text not null,
  decided_by   text not null,
  decided_at   timestamptz not null default now(),
  known_on     date not null,
  undone_on    date,
  constraint holiday_undone_later check (undone_on is null or undone_on >= known_on)
);
create unique index holiday_live on holiday (portfolio_id, on_date) where undone_on is null;

-- What follows from terms and holidays, for due dates alone: only those that are not counted from the due date itself.
create table counting_start (
  portfolio_id bigint not null references portfolio,
  due_on       date not null,
  counted_from date not null,
  known_on     date not null,
  undone_on    date
);
create unique index counting_start_live on counting_start (portfolio_id, due_on) where undone_on is null;
create index counting_start_known on counting_start (portfolio_id, due_on, known_on);
