-- What is reported by itself after nights, and to whom it is mailed.
create table report_schedule (
  schedule_id   uuid primary key,
  portfolio_id  bigint not null references portfolio,
  report        text not null,
  format        text not null,
  language      text not null check (language in ('en', 'ar')),
  compare_with  text not null check (compare_with in ('NOTHING', 'DAY_BEFORE', 'WEEK_BEFORE', 'PREVIOUS_MONTH_END', 'PREVIOUS_YEAR_END')),
  period        text check (period in ('ONE_WEEK', 'ONE_MONTH', 'MONTH_TO_DATE', 'YEAR_TO_DATE')),
  basis         text,
  scheme        text,
  line_limit    integer,
  cadence       text not null check (cadence in ('NIGHTLY', 'WEEKLY', 'MONTHLY')),
  weekday       text check ((cadence = 'WEEKLY') = (weekday is not null)),
  recipients    text[] not null check (cardinality(recipients) between 1 and 20),
  first_on      date not null,         -- nights of earlier dates are no business of it
  enabled       boolean not null default true,
  created_by    text not null,
  created_at    timestamptz not null,
  changed_by    text,
  changed_at    timestamptz
);
create index report_schedule_book on report_schedule (portfolio_id, created_at);

alter table report_job
  add column schedule_id uuid references report_schedule,
  add column business_date date,
  add constraint report_job_once unique (schedule_id, business_date),
  add check ((schedule_id is null) = (business_date is null));
