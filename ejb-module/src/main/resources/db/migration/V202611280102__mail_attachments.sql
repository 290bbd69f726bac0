-- Mails to people of the lender are about no customer, and may carry a document that a feature keeps.
alter table outbox
  alter column customer_id drop not null,
  add column attachment text;          -- how the feature that keeps the document knows it
