-- Calls by machine: jobs for a telephone system, in whose hands each is, and what it tells of them.
alter table outbox drop constraint outbox_type_check;
alter table outbox add constraint outbox_type_check check (type in ('EMAIL', 'SMS', 'IVR'));

-- Which gateway may have a job: written before it is asked, taken back if it surely has not.
create table call_hand (
  message_id uuid primary key references outbox,
  gateway    text not null
);

-- When a call counts as a contact: whichever comes first, the gateway's answer or its first event.
create table call_contact (
  message_id uuid primary key references outbox,
  at         timestamptz not null        -- business instant
);

-- Every event as it came, each once.
create table call_event (
  message_id  uuid not null references outbox,
  event_id    text not null check (length(event_id) between 1 and 100),
  kind        text not null check (kind in ('RINGING', 'ANSWERED', 'GATHERED', 'CONSENT', 'COMPLETED')),
  at          timestamptz not null,      -- real instant, by the gateway's clock
  step        text check (length(step) <= 40),
  digits      text check (length(digits) <= 20),
  granted     boolean,
  outcome     text check (outcome in
    ('FAILED', 'BUSY', 'NO_ANSWER', 'VOICEMAIL', 'HUNG_UP', 'RIGHT_PARTY', 'WRONG_PERSON')),
  seconds     integer check (seconds between 0 and 86400),
  received_at timestamptz not null,
  primary key (message_id, event_id),
  constraint call_event_whole check (
    (kind = 'GATHERED') = (step is not null and digits is not null)
    and (kind = 'CONSENT') = (granted is not null)
    and (kind = 'COMPLETED') = (outcome is not null and seconds is not null))
);

create function refuse_call_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'call_event is append-only';
end $$;
create trigger call_event_append_only before update or delete on call_event
  for each statement execute function refuse_call_event_change();
