-- What people did with alerts, in order. State and assignee follow from it and stand nowhere else.
create table alert_act (
  act_id   bigint generated always as identity primary key,
  alert_id bigint not null,
  action   text not null check (action in ('ASSIGN', 'ACKNOWLEDGE', 'SNOOZE', 'REOPEN')),
  assignee text,                 -- of ASSIGN; null: nobody any more
  until_on date,                 -- of SNOOZE: the business date on which the alert is open again
  note     text,
  acted_by text not null,
  acted_on date not null,        -- business date
  acted_at timestamptz not null default now(),
  constraint alert_act_until check ((action = 'SNOOZE') = (until_on is not null)),
  constraint alert_act_assigns check (assignee is null or action = 'ASSIGN')
);
create index alert_act_of on alert_act (alert_id, act_id desc);
create index alert_act_assignee on alert_act (assignee, alert_id) where assignee is not null;

create function refuse_alert_act_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts on alerts are append-only';
end $$;
create trigger alert_act_append_only before update or delete on alert_act
  for each statement execute function refuse_alert_act_change();
