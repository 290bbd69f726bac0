-- What a customer says that stands against collecting: hardship, dispute, bereavement, wrong person, legal matters.

-- What follows from each kind: the product's own rules, and dated ones of a portfolio. Of one date the newest row counts.
create table concern_rule_default (
  kind        text primary key check (kind in ('HARDSHIP', 'DISPUTE', 'BEREAVEMENT', 'WRONG_PERSON', 'LEGAL')),
  place       smallint not null unique,
  stops       text[] not null,          -- what the hold stops; of a dispute for the disputed amount alone
  keep_days   smallint,                 -- days on which the hold lasts after the concern was upheld; null: until ended
  team        text not null,
  decide_days smallint not null,        -- working days after the day on which it was told
  evidence    text[] not null,          -- without which it cannot be upheld
  source      text not null
);
insert into concern_rule_default values
  ('HARDSHIP', 1, '{DEBITS,FEES}', 30, 'Hardship', 10, '{INCOME_PROOF}',
    'Product: no debit and no fee while a way is sought, 30 days after it was found (compare FCA CONC 7.3)'),
  ('DISPUTE', 2, '{DEBITS,DPD_CLOCK,FEES}', 0, 'Disputes', 10, '{}',
    'Product: a disputed amount is not collected until it is verified (compare 12 CFR 1006.38)'),
  ('BEREAVEMENT', 3, '{CONTACT,DEBITS,DPD_CLOCK,FEES}', null, 'Estates', 10, '{DEATH_CERTIFICATE}',
    'Product: everything rests until the estate is known (compare return codes NACH 07 and MD07)'),
  ('WRONG_PERSON', 4, '{CONTACT}', null, 'Data quality', 5, '{}',
    'Product: nobody is written to or called about the debt of somebody else'),
  ('LEGAL', 5, '{CONTACT,DEBITS}', null, 'Legal', 5, '{LEGAL_NOTICE}',
    'Product: who has a lawyer is not contacted past him (compare 12 CFR 1006.6(b)(2))');

create table concern_rule (
  rule_id      bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  kind         text not null references concern_rule_default,
  valid_from   date not null,
  stops        text[] not null check (cardinality(stops) > 0
    and stops <@ array['CONTACT', 'DEBITS', 'FEES', 'DPD_CLOCK']),
  keep_days    smallint check (keep_days between 0 and 366),
  team         text not null,
  decide_days  smallint not null check (decide_days between 1 and 90),
  evidence     text[] not null check (evidence <@ array['INCOME_PROOF', 'MEDICAL_PROOF', 'PAYMENT_PROOF', 'CONTRACT',
    'DEATH_CERTIFICATE', 'IDENTITY_PROOF', 'LEGAL_NOTICE', 'LETTER', 'OTHER']),
  source       text not null,
  decided_by   text not null,
  decided_at   timestamptz not null default now()
);
create index concern_rule_of on concern_rule (portfolio_id, kind, valid_from desc, rule_id desc);

create function concern_rules(of_portfolio bigint, on_date date)
  returns table (kind text, place smallint, stops text[], keep_days smallint, team text, decide_days smallint,
    evidence text[], source text, valid_from date, decided_by text)
  language sql stable as $$
  select d.kind, d.place, coalesce(s.stops, d.stops), case when s.rule_id is null then d.keep_days else s.keep_days end,
    coalesce(s.team, d.team), coalesce(s.decide_days, d.decide_days), coalesce(s.evidence, d.evidence),
    coalesce(s.source, d.source), s.valid_from, s.decided_by
  from concern_rule_default d left join lateral (
      select * from concern_rule r
      where r.portfolio_id = of_portfolio and r.kind = d.kind and r.valid_from <= on_date
      order by r.valid_from desc, r.rule_id desc limit 1) s on true
$$;

-- A concern as it was told, with what the rule of that day asked; how it stands follows from its last step.
create table concern (
  concern_id   bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  customer_id  bigint not null references customer,
  account_id   bigint references account,        -- null: all accounts that the customer had in the portfolio
  kind         text not null references concern_rule_default,
  reason       text not null,
  told         text check (length(told) <= 2000),
  item_ref     text,
  amount_minor bigint check (amount_minor > 0),
  source_ref   text,                             -- the teller's own number of it
  keep_days    smallint,
  evidence     text[] not null,
  told_by      text not null,
  told_on      date not null,                    -- business date
  state        text not null check (state in
    ('OPEN', 'UNDER_REVIEW', 'INFO_NEEDED', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN')),
  owner        text,
  team         text not null,
  decide_by    date not null,
  overdue_on   date,                             -- the night that found it undecided
  ended_on     date,
  version      integer not null default 0,
  constraint concern_source unique (portfolio_id, source_ref),
  constraint concern_dispute check ((kind = 'DISPUTE') = (amount_minor is not null and item_ref is not null)
    and (kind <> 'DISPUTE' or account_id is not null)),
  constraint concern_ended check
    ((state in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN')) = (ended_on is not null))
);
-- The same is told once while it is undecided.
create unique index concern_undecided on concern (portfolio_id, customer_id, coalesce(account_id, 0), kind,
  coalesce(item_ref, '')) where ended_on is null;
create index concern_due on concern (portfolio_id, decide_by, concern_id) where ended_on is null;
create index concern_of_portfolio on concern (portfolio_id, decide_by, concern_id);
create index concern_of_customer on concern (customer_id, portfolio_id);

create table concern_step (
  step_id     bigint generated always as identity primary key,
  concern_id  bigint not null references concern,
  version     integer not null,
  action      text not null check (action in ('TELL', 'TAKE', 'RELEASE', 'ASSIGN', 'ASK', 'ANSWER', 'EVIDENCE', 'EXTEND',
    'OVERDUE', 'PROPOSE', 'TURN_DOWN', 'UPHOLD', 'UPHOLD_PARTLY', 'REJECT', 'WITHDRAW')),
  state       text not null,
  owner       text,
  team        text not null,
  decide_by   date not null,
  note        text check (length(note) <= 2000),
  acted_by    text not null,
  acted_on    date not null,                     -- business date
  acted_at    timestamptz not null,              -- business instant
  recorded_at timestamptz not null default now(),
  constraint concern_step_version unique (concern_id, version)
);

create function carry_concern_step() returns trigger language plpgsql as $$
begin
  update concern set state = new.state, owner = new.owner, team = new.team, decide_by = new.decide_by,
      version = new.version, overdue_on = case new.action when 'OVERDUE' then new.acted_on when 'EXTEND' then null
        else overdue_on end,
      ended_on = case when new.state in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN') then new.acted_on end
  where concern_id = new.concern_id and version = new.version - 1 and ended_on is null;
  if not found then
    raise exception 'concern % is decided or not at version %', new.concern_id, new.version - 1;
  end if;
  return null;
end $$;
create trigger concern_step_carried after insert on concern_step for each row execute function carry_concern_step();

-- The holds that a concern placed.
create table concern_hold (
  concern_id bigint not null references concern,
  account_id bigint not null references account,
  hold_key   uuid not null unique,
  primary key (concern_id, account_id)
);
create index concern_hold_of on concern_hold (account_id);

-- What its outcome posted: credit notes, write-offs, payments taken back and posted where they belong.
create table concern_posting (
  concern_id   bigint not null references concern,
  line_no      smallint not null,
  remedy       text not null check (remedy in ('CREDIT_NOTE', 'WRITE_OFF', 'CORRECTION')),
  account_id   bigint not null references account,
  payment_ref  text not null,
  amount_minor bigint not null check (amount_minor > 0),
  primary key (concern_id, line_no)
);

-- A decision that waits, or waited, for a second person, with what it posts.
create table concern_proposal (
  concern_id   bigint not null references concern,
  version      integer not null,                 -- of the step that proposed it
  action       text not null check (action in ('UPHOLD', 'UPHOLD_PARTLY')),
  note         text not null,
  hold_until   date,
  approval_key uuid not null unique references approval (approval_key),
  proposed_by  text not null,
  primary key (concern_id, version)
);
create table concern_proposal_line (
  concern_id   bigint not null,
  version      integer not null,
  line_no      smallint not null,
  remedy       text not null check (remedy in ('CREDIT_NOTE', 'WRITE_OFF', 'CORRECTION')),
  account_ref  text,
  amount_minor bigint,
  item_ref     text,
  payment_ref  text,
  primary key (concern_id, version, line_no),
  foreign key (concern_id, version) references concern_proposal
);

-- What was handed in for it: a document, or a reference to where it lies.
create table concern_evidence (
  evidence_id  bigint generated always as identity primary key,
  evidence_key uuid not null unique default gen_random_uuid(),
  concern_id   bigint not null references concern,
  kind         text not null,
  name         text not null check (length(name) between 1 and 200),
  reference    text check (length(reference) <= 500),
  media_type   text check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
  sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
  content      bytea check (length(content) between 1 and 5000000),
  added_by     text not null,
  added_on     date not null,
  recorded_at  timestamptz not null default now(),
  constraint concern_evidence_either check ((reference is null) = (content is not null)
    and (content is null) = (media_type is null) and (content is null) = (sha256 is null))
);
create index concern_evidence_of on concern_evidence (concern_id, evidence_id);
create unique index concern_document_once on concern_evidence (concern_id, sha256) where sha256 is not null;
create unique index concern_reference_once on concern_evidence (concern_id, kind, reference) where reference is not null;

create function refuse_concern_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger concern_step_append_only before update or delete on concern_step
  for each statement execute function refuse_concern_change();
create trigger concern_hold_append_only before update or delete on concern_hold
  for each statement execute function refuse_concern_change();
create trigger concern_posting_append_only before update or delete on concern_posting
  for each statement execute function refuse_concern_change();
create trigger concern_proposal_append_only before update or delete on concern_proposal
  for each statement execute function refuse_concern_change();
create trigger concern_proposal_line_append_only before update or delete on concern_proposal_line
  for each statement execute function refuse_concern_change();
create trigger concern_evidence_append_only before update or delete on concern_evidence
  for each statement execute function refuse_concern_change();
