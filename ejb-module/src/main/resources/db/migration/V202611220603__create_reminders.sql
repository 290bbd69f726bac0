-- From how many days past due which reminder goes out.
create table reminder_rule (
  trigger_dpd integer primary key check (trigger_dpd >= 1),
  tier        text not null check (tier in ('FRIENDLY', 'FIRM', 'URGENT', 'FINAL'))
);
insert into reminder_rule values (1, 'FRIENDLY'), (30, 'FIRM'), (60, 'URGENT'), (90, 'FINAL');

-- Reminders queued: at most one a customer and night. Append-only. A trigger counts as fired while something that
-- was overdue on the reminder's date is still unpaid; when all of that is paid, the trigger is armed again.
create table reminder (
  reminder_id   bigint generated always as identity primary key,
  customer_id   bigint not null references customer,
  account_id    bigint not null references account,
  on_date       date not null,
  trigger_dpd   integer not null,
  tier          text not null,
  days_past_due integer not null,
  overdue_minor bigint not null,
  night_id      uuid not null references night,
  constraint reminder_once unique (customer_id, on_date)
);
create index reminder_account on reminder (account_id, on_date desc);

-- Who was due for a reminder in the last night that looked and got none, and why.
create table reminder_gap (
  account_id  bigint primary key references account,
  trigger_dpd integer not null,
  reason      text not null,
  since       date not null,
  last_on     date not null
);
