-- Everything that ageing asks of an open item stands in its index, so that the rows themselves are not read.
drop index item_open;
create index item_open on item (account_id, aged_from) include (item_no, open_minor, due_on, issued_on)
  where open_minor > 0;
