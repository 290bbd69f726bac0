-- What a portfolio has follow from an outcome, from a day on. Of one day the newest row counts; without any the
-- product's own, outcome_rule, does.
create table outcome_term (
  term_id      bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  outcome      text not null references outcome_rule,
  valid_from   date not null,
  next_action  text not null check (next_action in
    ('CALL', 'CALL_BACK', 'FIND_NUMBER', 'CHECK_PROMISE', 'DECIDE_DISPUTE', 'REVIEW')),
  wait_hours   integer not null check (wait_hours between 0 and 8784),
  from_named   boolean not null,
  state        text not null check (state in ('WORKING', 'WAITING')),
  source       text not null,
  decided_by   text not null,
  decided_at   timestamptz not null default now()
);
create index outcome_term_of on outcome_term (portfolio_id, outcome, valid_from desc, term_id desc);

create function outcome_rules(of_portfolio bigint, on_date date)
  returns table (outcome text, next_action text, wait_hours integer, from_named boolean, state text, source text,
    valid_from date, decided_by text)
  language sql stable as $$
  select d.outcome, coalesce(s.next_action, d.next_action), coalesce(s.wait_hours, d.wait_hours),
    coalesce(s.from_named, d.from_named), coalesce(s.state, d.state), coalesce(s.source, d.source), s.valid_from,
    s.decided_by
  from outcome_rule d
    left join lateral (
      select * from outcome_term t
      where t.portfolio_id = of_portfolio and t.outcome = d.outcome and t.valid_from <= on_date
      order by t.valid_from desc, t.term_id desc limit 1) s on true
$$;

-- Dated settings of casework stay as they were set.
create function refuse_casework_setting_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger outcome_term_append_only before update or delete on outcome_term
  for each statement execute function refuse_casework_setting_change();
create trigger work_term_append_only before update or delete on work_term
  for each statement execute function refuse_casework_setting_change();
create trigger case_rule_append_only before update or delete on case_rule
  for each statement execute function refuse_casework_setting_change();
