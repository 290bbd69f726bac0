-- What came of a try, and receipts of it, are looked up by the try alone.
create index outbox_try on outbox (try_id) where try_id is not null;
