-- Texts of messages: versions that are never edited, what became of them, and what a portfolio sets of messages.
create table template_version (
  version_id   bigint generated always as identity primary key,
  version_key  uuid not null unique default gen_random_uuid(),
  portfolio_id bigint not null references portfolio,
  code         text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  channel      text not null check (channel in ('EMAIL', 'SMS', 'CALL')),
  language     text not null check (language in ('EN', 'AR')),
  tier         text not null check (tier in ('FRIENDLY', 'FIRM', 'URGENT', 'FINAL')),
  version_no   integer not null check (version_no >= 1),
  valid_from   date not null,
  subject      text,
  body         text not null,
  dlt_entity   text,                             -- ids under which Indian operators let an SMS pass
  dlt_header   text,
  dlt_template text,
  note         text check (length(note) <= 500),
  written_by   text not null,
  written_on   date not null,                    -- business date
  written_at   timestamptz not null,             -- business instant
  recorded_at  timestamptz not null default now(),
  constraint template_version_once unique (portfolio_id, code, channel, language, tier, version_no),
  constraint template_version_dlt check (num_nulls(dlt_entity, dlt_header, dlt_template) in (0, 3))
);
create index template_version_page on template_version (portfolio_id, version_id desc);

-- The last one tells the state; none: a draft.
create table template_act (
  act_id       bigint generated always as identity primary key,
  version_id   bigint not null references template_version,
  became       text not null check (became in ('SUBMITTED', 'APPROVED', 'DECLINED', 'RETIRED')),
  approval_key uuid references approval (approval_key),
  expires_on   date,                             -- the last day of the question; after it the version is a draft again
  note         text check (length(note) <= 500),
  acted_by     text not null,
  acted_on     date not null,                    -- business date
  acted_at     timestamptz not null,             -- business instant
  recorded_at  timestamptz not null default now(),
  constraint template_act_asked check ((became = 'SUBMITTED') = (expires_on is not null))
);
create index template_act_of on template_act (version_id, act_id);

create table template_terms (
  terms_id       bigint generated always as identity primary key,
  portfolio_id   bigint not null references portfolio,
  valid_from     date not null,
  payment_page   text check (length(payment_page) <= 200),
  sms_part_price numeric(10,6) check (sms_part_price >= 0),
  source         text not null,
  decided_by     text not null,
  decided_at     timestamptz not null default now()
);
create index template_terms_of on template_terms (portfolio_id, valid_from desc, terms_id desc);

create function refuse_template_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger template_version_append_only before update or delete on template_version
  for each statement execute function refuse_template_change();
create trigger template_act_append_only before update or delete on template_act
  for each statement execute function refuse_template_change();
create trigger template_terms_append_only before update or delete on template_terms
  for each statement execute function refuse_template_change();

-- A second person may be asked about what is no customer's.
alter table approval
  alter column customer_id drop not null,
  add constraint approval_concerned check (customer_id is not null or account_id is null);

-- What the words of a reminder came from; null: before that was kept.
alter table reminder add column template text;
