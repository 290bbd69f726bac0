-- Where an account is looked after and to what sort of customer it was sold, in the lender's own words; reports group by them.
alter table account
  add column branch  text,
  add column segment text;
