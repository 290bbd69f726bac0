-- Cases: people's work on a customer's arrears in a portfolio, over all of the customer's accounts there.

-- Who works where: the team and languages of an agent, and whether nights give him cases.
create table agent_desk (
  tenant_id   text not null references tenant,
  user_name   text not null,
  team        text,
  languages   text[] not null default '{}',
  takes_cases boolean not null default true,
  primary key (tenant_id, user_name)
);

create table collection_case (
  case_id          bigint generated always as identity primary key,
  portfolio_id     bigint not null references portfolio,
  customer_id      bigint not null references customer,
  opened_for       text not null,        -- the rule that opened it, or BY_HAND
  opened_on        date not null,        -- business date
  state            text not null check (state in ('OPEN', 'WORKING', 'WAITING', 'ESCALATED', 'CLOSED')),
  owner            text,
  team             text,
  next_action      text not null check (next_action in
    ('CALL', 'CALL_BACK', 'FIND_NUMBER', 'CHECK_PROMISE', 'DECIDE_DISPUTE', 'REVIEW', 'NONE')),
  due_at           timestamptz not null, -- business instant
  no_contact_until date,                 -- the first date on which the customer may be called again
  priority         text not null check (priority in ('LOW', 'MEDIUM', 'HIGH')),
  closed_for       text,
  closed_on        date,
  version          integer not null default 0,
  constraint case_closed check ((state = 'CLOSED') = (closed_for is not null)
    and (state = 'CLOSED') = (closed_on is not null))
);
-- One open case for a customer in a portfolio, whoever tries.
create unique index case_open on collection_case (portfolio_id, customer_id) where state <> 'CLOSED';
create index case_owner on collection_case (portfolio_id, owner) where state <> 'CLOSED';
create index case_customer on collection_case (customer_id, portfolio_id, case_id desc);

-- What was done with a case, in order, with how it stood then. The row of the case follows from its last act.
create table case_act (
  act_id           bigint generated always as identity primary key,
  case_id          bigint not null references collection_case,
  version          integer not null,
  action           text not null check (action in ('OPEN', 'TAKE', 'RELEASE', 'ASSIGN', 'PLAN', 'ESCALATE', 'RETURN',
    'DO_NOT_CALL', 'OUTCOME', 'CLOSE', 'PAID')),
  state            text not null,
  owner            text,
  team             text,
  next_action      text not null,
  due_at           timestamptz not null,
  no_contact_until date,
  priority         text not null,
  reason           text not null,
  note             text check (length(note) <= 500),
  acted_by         text not null,
  acted_on         date not null,        -- business date
  acted_at         timestamptz not null, -- business instant
  recorded_at      timestamptz not null default now(),
  constraint case_act_version unique (case_id, version)
);

create function carry_case_act() returns trigger language plpgsql as $$
begin
  update collection_case set state = new.state, owner = new.owner, team = new.team,
      next_action = new.next_action, due_at = new.due_at, no_contact_until = new.no_contact_until,
      priority = new.priority, version = new.version,
      closed_for = case when new.state = 'CLOSED' then new.reason end,
      closed_on = case when new.state = 'CLOSED' then new.acted_on end
  where case_id = new.case_id and version = new.version - 1 and state <> 'CLOSED';
  if not found then
    raise exception 'case % is closed or not at version %', new.case_id, new.version - 1;
  end if;
  return null;
end $$;
create trigger case_act_carried after insert on case_act for each row execute function carry_case_act();

create function refuse_case_change() returns trigger language plpgsql as $$
begin
  raise exception 'acts on cases and outcomes of contacts are append-only';
end $$;
create trigger case_act_append_only before update or delete on case_act
  for each statement execute function refuse_case_change();

-- What came of trying to reach a customer. A correction is a row that names the one it stands for.
create table contact_outcome (
  outcome_id     bigint generated always as identity primary key,
  portfolio_id   bigint not null references portfolio,
  customer_id    bigint not null references customer,
  account_id     bigint not null references account,
  case_id        bigint references collection_case,
  kind           text not null check (kind in ('RIGHT_PARTY_CONTACT', 'NO_ANSWER', 'PROMISE_TO_PAY', 'REFUSAL',
    'DISPUTE', 'CALL_BACK', 'WRONG_NUMBER')),
  channel        text not null,
  at             timestamptz not null,   -- business instant of the contact
  amount_minor   bigint check (amount_minor > 0),
  promised_on    date,
  callback_at    timestamptz,
  item_ref       text,
  dispute_reason text,
  hold_key       uuid,
  note           text check (length(note) <= 500),
  source_ref     text,                   -- a dialler's own number of the call
  corrects       bigint references contact_outcome,
  told_by        text not null,
  told_on        date not null,
  recorded_at    timestamptz not null default now(),
  constraint outcome_source unique (portfolio_id, source_ref),
  constraint outcome_corrected_once unique (corrects),
  constraint outcome_promise check ((kind = 'PROMISE_TO_PAY') = (promised_on is not null)),
  constraint outcome_callback check ((kind = 'CALL_BACK') = (callback_at is not null))
);
create index outcome_customer on contact_outcome (customer_id, portfolio_id, at desc);
create index outcome_told on contact_outcome (portfolio_id, told_on, told_by);
create trigger contact_outcome_append_only before update or delete on contact_outcome
  for each statement execute function refuse_case_change();

-- A customer who is being worked right now; over by itself. Real time, for it keeps people apart.
create table customer_claim (
  customer_id   bigint primary key references customer,
  portfolio_id  bigint not null references portfolio,
  case_id       bigint not null references collection_case,
  agent         text not null,
  claimed_until timestamptz not null
);
create index claim_of_agent on customer_claim (portfolio_id, agent);

-- What outcomes of contacts say about being reached; those not listed say nothing.
create table contact_meaning (
  outcome text primary key,
  reached boolean not null
);
insert into contact_meaning values
  ('RIGHT_PARTY_CONTACT', true), ('PROMISE_TO_PAY', true), ('REFUSAL', true), ('DISPUTE', true), ('CALL_BACK', true),
  ('RESPONDED', true), ('NO_ANSWER', false), ('WRONG_NUMBER', false), ('NOT_DELIVERED', false), ('BOUNCED', false);
