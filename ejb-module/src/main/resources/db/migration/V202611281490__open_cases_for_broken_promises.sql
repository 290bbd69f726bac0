-- A customer who breaks promises is worked by a person. A case that an older rule would open keeps that rule's name.
alter table case_rule_default drop constraint case_rule_default_kind_check;
alter table case_rule_default add constraint case_rule_default_kind check (kind in
  ('FAILED_DEBITS', 'HIGH_RISK', 'OVERDUE_VALUE', 'UNRESPONSIVE', 'DAYS_PAST_DUE', 'REST_DAYS', 'BROKEN_PROMISES'));
insert into case_rule_default values
  ('BROKEN_PROMISES', 7, 1, 'MEDIUM', true, 'Product: whoever breaks a promise is called');
