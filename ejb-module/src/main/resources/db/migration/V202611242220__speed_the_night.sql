-- A night changes a few of a hundred rows of age_now. Without an index on what it changes, each change stays within its
-- page (HOT); finding the rows by reading the accounts of a unit costs less than keeping two indexes true.
drop index age_now_due;
drop index age_now_dirty;

-- What a night writes comes from accounts that it holds and that are never deleted: no row of theirs is locked for it.
alter table age_now drop constraint age_now_account_id_fkey;
alter table class_now drop constraint class_now_account_id_fkey;
alter table transition
  drop constraint transition_account_id_fkey,
  drop constraint transition_night_id_fkey;
alter table alert
  drop constraint alert_portfolio_id_fkey,
  drop constraint alert_account_id_fkey,
  drop constraint alert_night_id_fkey;

-- The newest date first in every key that a night writes: it appends to a few pages instead of touching all.
drop index transition_night;
alter table transition drop constraint transition_pkey, add primary key (on_date, account_id);
alter table alert drop constraint alert_once, add constraint alert_once unique (on_date, account_id, kind);
alter table age_past drop constraint age_past_pkey, add primary key (valid_to, account_id, valid_from, known_on);
alter table class_past drop constraint class_past_pkey, add primary key (until, account_id, code, since);
alter table timeline_entry
  drop constraint timeline_once,
  add constraint timeline_once unique nulls not distinct (dedupe_key, account_id, customer_id),
  drop constraint timeline_entry_account_id_fkey,
  drop constraint timeline_entry_customer_id_fkey;
