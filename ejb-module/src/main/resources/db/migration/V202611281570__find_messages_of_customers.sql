-- Reports look for what may have gone out to a customer.
create index outbox_gone_to on outbox (customer_id) where state in ('SENDING', 'SENT', 'UNKNOWN');
drop index outbox_in_flight; -- the same and more
