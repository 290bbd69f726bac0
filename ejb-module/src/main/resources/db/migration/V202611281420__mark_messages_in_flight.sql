-- A message is marked before the wire is touched, so that one whose sender died is known to be in doubt.
alter table outbox drop constraint outbox_state_check;
alter table outbox
  add constraint outbox_state_check
    check (state in ('QUEUED', 'RELAYED', 'SENDING', 'SENT', 'SUPPRESSED', 'DEAD', 'UNKNOWN')),
  add column try_id       uuid,         -- the newest try that reached SENDING
  add column sending_boot text,         -- the server start that made it
  add column sending_at   timestamptz;
create index outbox_sending on outbox (sending_boot, sending_at) where state = 'SENDING';
create index outbox_unknown on outbox (tenant_id, ended_at) where state = 'UNKNOWN';

-- What people said of tries that nobody knows the end of; each is settled once.
create table outbox_settlement (
  try_id     uuid primary key,
  message_id uuid not null references outbox,
  settled_as text not null check (settled_as in ('SENT', 'AGAIN')),
  settled_by text not null,
  reason     text not null,
  settled_at timestamptz not null
);
create index outbox_settlement_message on outbox_settlement (message_id);
