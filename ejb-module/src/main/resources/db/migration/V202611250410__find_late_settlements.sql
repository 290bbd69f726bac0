-- Few items are paid more than 30 days late; only an account that has one can keep a worst class which begins later than that.
create index item_settled_late on item (account_id) where settled_on > due_on + 30;
