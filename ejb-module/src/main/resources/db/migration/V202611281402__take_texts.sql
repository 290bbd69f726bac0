-- Texts that came in. One of a sender whom nobody knew is kept too: its word counts for whoever turns out to have the address.
create table inbound_text (
  text_id     bigint generated always as identity primary key,
  tenant_id   text not null references tenant,
  medium      text not null check (medium in ('SMS', 'EMAIL', 'WHATSAPP')),
  reference   text not null,                -- the gateway's
  sender      text not null check (length(sender) between 1 and 254),
  ending      text not null,                -- by which it is looked up: last digits of a number, or the mail address
  body        text not null check (length(body) <= 2000),
  at          timestamptz not null,         -- real instant at which the gateway had it
  since       timestamptz not null,         -- business instant from which its word counts
  word        text check (word in ('STOP', 'START')),
  customers   integer not null,             -- how many had the sender's address then
  told_by     text not null,
  recorded_at timestamptz not null default now(),
  constraint inbound_text_once unique (tenant_id, medium, reference)
);
create index inbound_text_of_nobody on inbound_text (tenant_id, ending) where word = 'STOP' and customers = 0;
create trigger inbound_text_append_only before update or delete on inbound_text
  for each statement execute function refuse_contact_change();

-- Whose number or mail address a sender is.
create index customer_phone_ending on customer (tenant_id, right(regexp_replace(phone, '[^0-9]', '', 'g'), 7)) where phone is not null;
create index customer_email on customer (tenant_id, lower(email)) where email is not null;
