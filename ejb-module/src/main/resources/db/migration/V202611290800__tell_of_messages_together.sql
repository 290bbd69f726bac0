-- Booked as sent, but neither on the timeline nor among the contacts yet.
alter table outbox add column untold boolean not null default false;
create index outbox_untold on outbox (message_id) where untold;
