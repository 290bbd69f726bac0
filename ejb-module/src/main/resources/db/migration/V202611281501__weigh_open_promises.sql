-- How much of what is overdue on an account its open promises must cover to take it off the worklist; 0: any does.
alter table work_term_default add least_promise integer not null default 0 check (least_promise between 0 and 1000);
alter table work_term add least_promise integer not null default 0 check (least_promise between 0 and 1000);

drop function work_terms(bigint, date);
create function work_terms(of_portfolio bigint, on_date date)
  returns table (bucket text, place smallint, least_likelihood integer, agent_effect integer, least_promise integer,
    cost_minor bigint, source text, valid_from date, decided_by text)
  language sql stable as $$
  select d.bucket, d.place, coalesce(s.least_likelihood, d.least_likelihood), coalesce(s.agent_effect, d.agent_effect),
    coalesce(s.least_promise, d.least_promise), coalesce(s.cost_minor, c.cost_minor, 0),
    coalesce(s.source, 'Product: expert estimate'), s.valid_from, s.decided_by
  from portfolio p cross join work_term_default d
    left join work_cost_default c on c.currency = p.currency
    left join lateral (
      select * from work_term t where t.portfolio_id = p.portfolio_id and t.bucket = d.bucket and t.valid_from <= on_date
      order by t.valid_from desc, t.term_id desc limit 1) s on true
  where p.portfolio_id = of_portfolio
$$;
