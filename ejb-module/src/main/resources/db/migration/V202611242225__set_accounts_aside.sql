-- Accounts that a step could not work on, found by halving units that failed twice; the rest of the night went on.
create table night_aside (
  night_id     uuid not null references night on delete cascade,
  step         text not null,
  account_id   bigint not null,
  reason       text not null,
  set_aside_at timestamptz not null default clock_timestamp(),
  redone_at    timestamptz,
  primary key (night_id, step, account_id)
);
