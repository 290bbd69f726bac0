-- An account that an agency works on: the product's own reminders and debits rest.
alter table hold drop constraint hold_reason;
alter table hold add constraint hold_reason check (reason in
  ('DISPUTE', 'HARDSHIP', 'BEREAVEMENT', 'LEGAL', 'PROMISE', 'PLAN', 'BREATHING_SPACE', 'AGENCY', 'SETTLEMENT', 'OTHER'));
