-- Credit notes and write-offs lessen debt like money and are none. A reversal that a bank asked for keeps the bank's code.
alter table posting
  drop constraint posting_kind_check,
  add column return_code text,
  add constraint posting_kind check (kind in ('PAYMENT', 'CREDIT_NOTE', 'WRITE_OFF', 'REVERSAL')),
  add constraint posting_reverses check ((kind = 'REVERSAL') = (reverses is not null)),
  add constraint posting_returned check (return_code is null or kind = 'REVERSAL');

-- Few rows: figures of cash leave out what these postings paid.
create index posting_no_cash on posting (posting_id) include (kind) where kind in ('CREDIT_NOTE', 'WRITE_OFF');
