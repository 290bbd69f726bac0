-- Keys under which callers ask for a write at most once, and what was answered; forgotten after 7 days.
create table idempotency_key (
  tenant_id    text not null references tenant,
  user_name    text not null,
  key          text not null,
  claimed_at   timestamptz not null,
  request_hash text,
  status       smallint,               -- null: under way
  media_type   text,
  location     text,
  body         text,
  primary key (tenant_id, user_name, key),
  constraint idempotency_answer check ((status is null) = (request_hash is null))
);
create index idempotency_key_age on idempotency_key (claimed_at);
