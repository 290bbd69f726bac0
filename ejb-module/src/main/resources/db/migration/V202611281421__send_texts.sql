-- Text messages: in parts, with receipts, and with what customers write back.
alter table outbox drop constraint outbox_type_check;
alter table outbox
  add constraint outbox_type_check check (type in ('EMAIL', 'SMS')),
  add column peer_ref      integer,      -- by which a gateway's receipt can name the newest try
  add column parts         integer,      -- of a text, as a gateway counts and bills them
  add column receipt_state text check (receipt_state in ('UNKNOWN', 'ENROUTE', 'ACCEPTED', 'DELETED', 'EXPIRED',
    'REJECTED', 'UNDELIVERED', 'DELIVERED')), -- the text's own state; the books' is "state"
  add column receipt_at    timestamptz;
create index outbox_text on outbox (regexp_replace(recipient, '[^0-9]', '', 'g'), queued_at) where type = 'SMS';

-- Parts that a gateway said it has, or showed by a receipt.
create table text_part (
  try_id     uuid not null,
  message_id uuid not null references outbox,
  gateway    text not null,
  peer_id    text not null,              -- in one form: small letters, no leading zeros
  taken_at   timestamptz not null,
  primary key (try_id, gateway, peer_id)
);
create index text_part_peer on text_part (gateway, peer_id, taken_at desc);
create index text_part_message on text_part (message_id);

-- Every receipt as it came; several may say the same.
create table text_receipt (
  receipt_id  bigint generated always as identity primary key,
  gateway     text not null,
  peer_id     text not null,
  state       text not null,
  error       text not null,             -- the network's code, empty if none was told
  received_at timestamptz not null
);
create index text_receipt_peer on text_receipt (gateway, peer_id, received_at);

create table text_received (
  received_id uuid primary key,
  tenant_id   text references tenant,    -- null: nobody wrote to this number lately
  customer_id bigint references customer,
  account_id  bigint references account,
  gateway     text not null,
  from_number text not null,
  to_number   text not null,
  content     text not null,
  received_at timestamptz not null
);
create index text_received_from on text_received (from_number, received_at desc);
create index text_received_customer on text_received (customer_id, received_at desc);
create index text_received_account on text_received (account_id);
