-- What the slices of the portfolio share.
create schema bench;
create function bench.u(a bigint, salt int) returns double precision immutable parallel safe language sql as
$$ select (hashint8extended(a, salt) & 9007199254740991)::double precision / 9007199254740992 $$;
insert into portfolio (tenant_id, code, name, currency, time_zone, dpd_convention, simulated_now)
values ('bench', 'BENCH', 'Bench', 'INR', 'Asia/Kolkata', 'ELAPSED', current_setting('bench.as_of')::date + time '10:00');
-- Two conventions and three schemes: the portfolio's own buckets by ELAPSED days, the Reserve Bank's by INCLUSIVE ones, and
-- the stages of IFRS 9.
insert into scheme (portfolio_id, code, kind, convention, base, classes, first_days, kept, borrower_wide, valid_from, source,
  decided_by)
select p.portfolio_id, s.* from portfolio p, (values
  ('RBI', 'RBI_IRAC', 'INCLUSIVE', 'DUE_DATE', array['STANDARD', 'SMA-0', 'SMA-1', 'SMA-2', 'NPA'], array[1, 31, 61, 91],
    true, true, date '2020-01-01', 'RBI/2021-22/125', 'bench'),
  ('IFRS9', 'IFRS9', 'ELAPSED', 'DUE_DATE', array['STAGE_1', 'STAGE_2', 'STAGE_3'], array[31, 90],
    false, false, date '2020-01-01', 'IFRS 9', 'bench')) s;
