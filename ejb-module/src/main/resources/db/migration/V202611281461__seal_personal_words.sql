-- The key of each person, by which personal facts of the timeline are sealed. Erasing the words of a person deletes it: the timeline and
-- its blocks stay as they are.
create table person_key (
  customer_id bigint not null,
  key_no      integer not null check (key_no > 0),
  wrapped_key bytea,                        -- by the product's key; null: erased
  key_made_at timestamptz not null default now(),
  erased_at   timestamptz,
  erased_by   text,
  erased_why  text,
  primary key (customer_id, key_no),
  constraint person_key_erased check ((wrapped_key is null) = (erased_at is not null and erased_by is not null and erased_why is not null))
);
create unique index person_key_live on person_key (customer_id) where wrapped_key is not null;
