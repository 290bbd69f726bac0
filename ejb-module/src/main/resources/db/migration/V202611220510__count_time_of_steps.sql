-- A step that is stopped or killed and goes on later took the time of its runs, not the time between them.
alter table night_step
  add column resumed_at     timestamptz,
  add column earlier_millis bigint not null default 0;
