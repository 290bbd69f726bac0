-- Who told the product of a posting: a user; null: a file, or the product itself.
alter table posting add column told_by text;

-- Money and what lessens debt without being money, of an account, that is known and valued after a day; minor units.
create function money_ahead(of_account bigint, day date) returns bigint language sql stable as $$
  select coalesce(sum(p.amount_minor), 0)::bigint
  from posting p
  where p.account_id = of_account and p.value_on > day and p.reverses is null
    and not exists (select from posting r where r.reverses = p.posting_id)
$$;

-- What an account was given without money after a business date and still has; minor units.
create function relief_given(of_account bigint, since date) returns bigint language sql stable as $$
  select coalesce(sum(p.amount_minor), 0)::bigint
  from posting p
  where p.account_id = of_account and p.kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER') and p.known_on > since
    and not exists (select from posting r where r.reverses = p.posting_id)
$$;

-- What an offer that runs, or waits for a second person, would give an account; minor units.
create function relief_offered(of_account bigint) returns bigint language sql stable as $$
  select coalesce(sum(s.owed_minor - s.pay_minor), 0)::bigint
  from settlement_now n join settlement s using (settlement_id)
  where n.account_id = of_account and n.state in ('PENDING_APPROVAL', 'OFFERED')
$$;

-- What the other accounts that the customers of these have in their portfolio were given and offered; minor units.
create function relief_elsewhere(of_accounts bigint[], since date) returns bigint language sql stable as $$
  select coalesce(sum(relief_given(o.account_id, since) + relief_offered(o.account_id)), 0)::bigint
  from account o
  where o.account_id <> all(of_accounts)
    and exists (
      select from account a
      where a.account_id = any(of_accounts) and a.customer_id = o.customer_id and a.portfolio_id = o.portfolio_id)
$$;
