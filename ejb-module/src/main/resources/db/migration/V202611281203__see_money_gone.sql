-- By how much less of payments stands now than stood at most at any time after a business date, by the days on which the
-- product learned of them: what was taken back and not told again.
create function money_gone(of_account bigint, since date) returns bigint language sql stable as $$
  select greatest(0, coalesce(max(greatest(m.stood, m.stood - m.moved)), 0) - coalesce(max(m.stands), 0))::bigint
  from (
    select c.known_on, c.moved, sum(c.moved) over (order by c.posting_id) as stood, sum(c.moved) over () as stands
    from (
      select p.posting_id, p.known_on,
        case when p.reverses is null then p.amount_minor else -p.amount_minor end as moved
      from posting p left join posting o on o.posting_id = p.reverses
      where p.account_id = of_account and coalesce(o.kind, p.kind) = 'PAYMENT') c) m
  where m.known_on > since
$$;
