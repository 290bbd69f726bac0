-- What would break the ledger's promises: nothing may come out.
select 'posting ' || p.posting_id from posting p
  join (select posting_id, sum(amount_minor) as spent from allocation where undone_on is null group by posting_id) l
    using (posting_id)
where p.amount_minor < l.spent
union all
select 'item ' || i.account_id || '/' || i.item_no from item i
  left join (select account_id, item_no, sum(amount_minor) as paid, max(value_on) as last_on
    from allocation where undone_on is null group by account_id, item_no) l using (account_id, item_no)
where i.open_minor <> i.amount_minor - coalesce(l.paid, 0)
  or coalesce(l.paid, 0) > i.principal_minor
  or i.settled_on is distinct from case when i.open_minor = 0 then l.last_on end
union all
select 'version ' || i.account_id || '/' || i.item_no from item i
  left join item_version v on v.account_id = i.account_id and v.item_no = i.item_no and v.known_to is null
where (v.due_on, v.issued_on, v.amount_minor, v.principal_minor)
  is distinct from (i.due_on, i.issued_on, i.amount_minor, i.principal_minor)
union all
select 'key ' || p.posting_id from posting p left join posting_key k using (posting_id)
where k.posting_id is null and p.kind = 'PAYMENT'
limit 10
