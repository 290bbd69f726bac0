-- Escalations of cases: to specialists, an agency, field visitors or lawyers, with what has to be done before.

-- What a step asks for: dated settings of a portfolio. Of one date the newest row counts; without one the product's own.
create table escalation_rule (
  rule_id            bigint generated always as identity primary key,
  portfolio_id       bigint not null references portfolio,
  step               text not null check (step in ('SPECIALIST', 'AGENCY', 'FIELD_VISIT', 'LEGAL')),
  valid_from         date not null,
  team               text,
  approve_from_minor bigint check (approve_from_minor >= 0),  -- a second person decides from this amount on; null: never
  pauses             boolean not null,                        -- reminders and debits of the product rest meanwhile
  source             text not null,
  decided_by         text not null,
  decided_at         timestamptz not null default now()
);
create index escalation_rule_of on escalation_rule (portfolio_id, step, valid_from desc, rule_id desc);

create table escalation_rule_item (
  rule_id   bigint not null references escalation_rule,
  place     smallint not null,
  code      text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  required  boolean not null,
  reference boolean not null,             -- a document has to be named
  date_rule text not null check (date_rule in ('NONE', 'PAST', 'AHEAD')),
  days      integer not null check (days between 0 and 3650),
  primary key (rule_id, place),
  constraint escalation_rule_item_once unique (rule_id, code)
);

-- Agencies of a tenant that collect for it.
create table agency (
  agency_id     bigint generated always as identity primary key,
  tenant_id     text not null references tenant,
  code          text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
  name          text not null,
  share_percent numeric(5, 2) check (share_percent between 0 and 100),  -- of what it collects; null: not told
  active        boolean not null,
  changed_by    text not null,
  changed_at    timestamptz not null default now(),
  constraint agency_code unique (tenant_id, code)
);

create table escalation (
  escalation_id      bigint generated always as identity primary key,
  portfolio_id       bigint not null references portfolio,
  customer_id        bigint not null references customer,
  case_id            bigint not null references collection_case,
  step               text not null check (step in ('SPECIALIST', 'AGENCY', 'FIELD_VISIT', 'LEGAL')),
  agency_id          bigint references agency,
  team               text,
  approve_from_minor bigint,
  pauses             boolean not null,
  state              text not null check (state in
    ('PROPOSED', 'PENDING_APPROVAL', 'ACTIVE', 'RECALLED', 'RETURNED', 'PAID', 'CANCELLED', 'REFUSED')),
  proposed_by        text not null,
  proposed_on        date not null,        -- business date
  active_on          date,
  ended_on           date,
  asked_by           text,                 -- who asked for the second person
  approval_key       uuid,                 -- the question to the second person
  approve_until      date,                 -- the last business date on which it can be answered
  wound_up           boolean not null default false,  -- after its end: holds ended, timeline told
  version            integer not null default 0,
  constraint escalation_agency check ((step = 'AGENCY') = (agency_id is not null)),
  constraint escalation_ended check
    ((state in ('RECALLED', 'RETURNED', 'PAID', 'CANCELLED', 'REFUSED')) = (ended_on is not null))
);
-- One proposal and one step at a time, whoever tries.
create unique index escalation_proposed on escalation (case_id) where state in ('PROPOSED', 'PENDING_APPROVAL');
create unique index escalation_active on escalation (case_id) where state = 'ACTIVE';
create index escalation_case on escalation (case_id, escalation_id desc);
create index escalation_list on escalation (portfolio_id, escalation_id desc);
create index escalation_customer on escalation (customer_id);
create index escalation_agency_active on escalation (agency_id, portfolio_id) where agency_id is not null;
create index escalation_pending on escalation (portfolio_id, approve_until) where state = 'PENDING_APPROVAL';
create index escalation_to_wind_up on escalation (portfolio_id) where ended_on is not null and not wound_up;

-- The checklist as it was set when the step was proposed.
create table escalation_item (
  escalation_id bigint not null references escalation,
  place         smallint not null,
  code          text not null,
  required      boolean not null,
  reference     boolean not null,
  date_rule     text not null check (date_rule in ('NONE', 'PAST', 'AHEAD')),
  days          integer not null,
  primary key (escalation_id, place),
  constraint escalation_item_once unique (escalation_id, code)
);

-- What was done with an escalation, in order; its row follows from the last act. Of a tick the newest of an item counts.
create table escalation_act (
  act_id        bigint generated always as identity primary key,
  escalation_id bigint not null references escalation,
  version       integer not null,
  action        text not null check (action in ('PROPOSE', 'TICK', 'ASK', 'ACTIVATE', 'APPROVE', 'REFUSE', 'CANCEL',
    'RECALL', 'RETURN', 'NEXT_STEP', 'PAID', 'CASE_CLOSED')),
  state         text not null,
  item          text,
  reference     text check (length(reference) <= 200),
  item_on       date,
  amount_minor  bigint,                    -- overdue of the customer when a step was asked for or began
  note          text check (length(note) <= 500),
  acted_by      text not null,
  acted_on      date not null,             -- business date
  acted_at      timestamptz not null,      -- business instant
  recorded_at   timestamptz not null default now(),
  constraint escalation_act_version unique (escalation_id, version),
  constraint escalation_act_tick check ((action = 'TICK') = (item is not null))
);

create function carry_escalation_act() returns trigger language plpgsql as $$
begin
  update escalation set state = new.state, version = new.version,
      asked_by = case when new.action = 'ASK' then new.acted_by else asked_by end,
      active_on = case when new.state = 'ACTIVE' then coalesce(active_on, new.acted_on) else active_on end,
      ended_on = case when new.state in ('RECALLED', 'RETURNED', 'PAID', 'CANCELLED', 'REFUSED') then new.acted_on end
  where escalation_id = new.escalation_id and version = new.version - 1 and ended_on is null;
  if not found then
    raise exception 'escalation % has ended or is not at version %', new.escalation_id, new.version - 1;
  end if;
  return null;
end $$;
create trigger escalation_act_carried after insert on escalation_act
  for each row execute function carry_escalation_act();

create function refuse_escalation_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts on escalations are append-only';
end $$;
create trigger escalation_act_append_only before update or delete on escalation_act
  for each statement execute function refuse_escalation_change();
create trigger escalation_item_append_only before update or delete on escalation_item
  for each statement execute function refuse_escalation_change();

-- No case leaves its escalation behind, whatever closes or returns it: its escalations end in the same statement.
create function end_escalations_of_case() returns trigger language plpgsql as $$
begin
  insert into escalation_act (escalation_id, version, action, state, acted_by, acted_on, acted_at)
  select e.escalation_id, e.version + 1,
    case when new.action = 'PAID' then 'PAID' when new.state = 'CLOSED' then 'CASE_CLOSED' else 'RETURN' end,
    case when e.state <> 'ACTIVE' then 'CANCELLED' when new.action = 'PAID' then 'PAID'
      when new.state = 'CLOSED' then 'RECALLED' else 'RETURNED' end,
    new.acted_by, new.acted_on, new.acted_at
  from escalation e
  where e.case_id = new.case_id and e.ended_on is null and (new.state = 'CLOSED' or e.state = 'ACTIVE');
  return null;
end $$;
create trigger case_act_ends_escalation after insert on case_act
  for each row when (new.state = 'CLOSED' or new.action = 'RETURN') execute function end_escalations_of_case();

-- Files to an agency, as the bytes that were sent.
create table placement (
  placement_id bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  agency_id    bigint not null references agency,
  kind         text not null check (kind in ('PLACEMENT', 'RECALL')),
  accounts     integer not null check (accounts > 0),
  sum_minor    bigint not null,
  content      bytea not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by      text not null,
  made_on      date not null,              -- business date
  made_at      timestamptz not null        -- business instant
);
create index placement_list on placement (portfolio_id, agency_id, placement_id desc);
create trigger placement_append_only before update or delete on placement
  for each statement execute function refuse_escalation_change();

-- The accounts of a step, from the day on which it began.
create table escalation_account (
  escalation_id bigint not null references escalation,
  account_id    bigint not null references account,
  overdue_minor bigint not null,           -- on that day
  hold_key      uuid,                      -- by which the product's own reminders and debits rest
  placed_in     bigint references placement,
  recalled_in   bigint references placement,
  primary key (escalation_id, account_id)
);
create index escalation_account_account on escalation_account (account_id);
