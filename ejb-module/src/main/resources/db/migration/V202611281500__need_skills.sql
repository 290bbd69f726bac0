-- Skills: what some cases ask of whoever works them. The codes are a portfolio's own; who has them is kept at his desk.

create table skill_set (
  setting_id   bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  valid_from   date not null,
  codes        text[] not null,            -- the whole set; none: no case needs a skill
  source       text not null,
  decided_by   text not null,
  decided_at   timestamptz not null default now(),
  constraint skill_set_codes check (cardinality(codes) <= 20
    and array_to_string(codes, ',', '?') ~ '^([A-Z][A-Z0-9_]{0,39}(,[A-Z][A-Z0-9_]{0,39})*)?$')
);
create index skill_set_of on skill_set (portfolio_id, valid_from desc, setting_id desc);
create trigger skill_set_append_only before update or delete on skill_set
  for each statement execute function refuse_casework_setting_change();

create function product_skills() returns text[] language sql immutable as $$
  select array['LEGAL', 'HARDSHIP', 'HIGH_VALUE', 'NEGOTIATION']
$$;

-- Of one date the newest row counts; without one the product's own.
create function skill_sets(of_portfolio bigint, on_date date)
  returns table (codes text[], source text, valid_from date, decided_by text)
  language sql stable as $$
  select coalesce(s.codes, product_skills()), coalesce(s.source, 'Product: what collectors are commonly trained for'),
    s.valid_from, s.decided_by
  from portfolio p
    left join lateral (
      select * from skill_set t where t.portfolio_id = p.portfolio_id and t.valid_from <= on_date
      order by t.valid_from desc, t.setting_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;

alter table agent_desk add skills text[] not null default '{}';

-- Who can take cases that need a skill: nobody whose user was switched off.
create view skilled_desk as
select d.tenant_id, d.user_name, d.team, s.skill
from agent_desk d cross join lateral unnest(d.skills) s (skill)
where not exists (select from app_user u where u.user_name = d.user_name and not u.active);

alter table collection_case add skill text;   -- null: whoever works here can take it
alter table case_act add skill text;
alter table case_act drop constraint case_act_action_check;
alter table case_act add constraint case_act_action check (action in ('OPEN', 'TAKE', 'RELEASE', 'ASSIGN', 'PLAN',
  'ESCALATE', 'RETURN', 'DO_NOT_CALL', 'OUTCOME', 'CLOSE', 'PAID', 'REQUIRE'));

create or replace function carry_case_act() returns trigger language plpgsql as $$
begin
  update collection_case set state = new.state, owner = new.owner, team = new.team, skill = new.skill,
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

-- A rule may name the skill that its cases need.
alter table case_rule add skill text;
drop function case_rules(bigint, date);
create function case_rules(of_portfolio bigint, on_date date)
  returns table (kind text, place smallint, threshold bigint, priority text, team text, skill text, distribute boolean,
    source text, valid_from date, decided_by text)
  language sql stable as $$
  select d.kind, d.place,
    case when s.rule_id is not null then s.threshold
      when d.kind = 'OVERDUE_VALUE' then a.high_value_minor else d.threshold end,
    coalesce(s.priority, d.priority), s.team, s.skill, coalesce(s.distribute, d.distribute),
    coalesce(s.source, d.source), s.valid_from, s.decided_by
  from portfolio p cross join case_rule_default d
    left join alert_default a on a.currency = p.currency
    left join lateral (
      select * from case_rule r where r.portfolio_id = p.portfolio_id and r.kind = d.kind and r.valid_from <= on_date
      order by r.valid_from desc, r.rule_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;
