-- New rows get keys after those that were given.
select setval(pg_get_serial_sequence('customer', 'customer_id'), (select max(customer_id) from customer));
select setval(pg_get_serial_sequence('account', 'account_id'), (select max(account_id) from account));
select setval(pg_get_serial_sequence('posting', 'posting_id'), (select max(posting_id) from posting));
select setval(pg_get_serial_sequence('allocation', 'allocation_id'), (select max(allocation_id) from allocation));
