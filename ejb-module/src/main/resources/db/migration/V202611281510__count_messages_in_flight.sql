-- Contacts that may have been made and are not booked yet count against caps.
create index outbox_in_flight on outbox (customer_id) where state in ('SENDING', 'UNKNOWN');
