-- What was decided before queueing does not stand for the moment of sending: each stage is decided on by itself.
alter table contact_decision drop constraint contact_decision_once;
alter table contact_decision add constraint contact_decision_once unique (portfolio_id, reference, stage);
