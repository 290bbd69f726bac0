-- A score for every customer and night is what grows most. A table for each month lets old months be
-- dropped in an instant instead of deleted row by row. The rows are written by one statement from
-- customers of the portfolio that the night runs for, so no foreign key checks them one by one.
alter table risk_score rename to risk_score_old;
alter table risk_score_old rename constraint risk_score_pkey to risk_score_old_pkey;
alter index risk_score_band rename to risk_score_old_band;

create table risk_score (
  portfolio_id   bigint not null,
  customer_id    bigint not null,
  on_date        date not null,
  night_id       uuid not null,
  model          text not null,
  points         integer not null,
  probability_30 double precision not null check (probability_30 between 0 and 1),
  probability_60 double precision not null check (probability_60 between 0 and 1),
  probability_90 double precision not null check (probability_90 between 0 and 1),
  band           text not null check (band in ('LOW', 'MEDIUM', 'HIGH')),
  factors        text not null,   -- codes and points, for example CURRENT_DPD=35,TENURE=2
  primary key (portfolio_id, on_date, customer_id),
  constraint risk_score_horizons check (probability_30 <= probability_60 and probability_60 <= probability_90)
) partition by range (on_date);
create index risk_score_band on risk_score (portfolio_id, on_date, band, points desc);

-- Makes sure that scores of a date have their month. A table is made first and attached then, so that
-- readers go on meanwhile; two nights that need the same month do it one after the other.
create function ensure_risk_score_month(day date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', day);
  name text := 'risk_score_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(name) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('risk_score months'));
  execute format('create table %I (like risk_score including defaults including constraints)', name);
  execute format('alter table risk_score attach partition %I for values from (%L) to (%L)',
    name, first, (first + interval '1 month')::date);
exception when duplicate_table then
  return;   -- another night made it while this one waited
end $$;

-- Drops the months that end before a date, oldest first, and gives how many. A month that somebody
-- reads for longer than two seconds stays for the next time.
create function drop_risk_score_months(before date) returns integer language plpgsql
  set lock_timeout = '2s' as $$
declare
  part text;
  dropped integer := 0;
begin
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'risk_score'::regclass
      and c.relname < 'risk_score_' || to_char(date_trunc('month', before), 'YYYY_MM')
    order by c.relname
  loop
    execute format('drop table %I', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
exception when lock_not_available then
  return 0;
end $$;

select ensure_risk_score_month(month::date)
from (select distinct date_trunc('month', on_date) as month from risk_score_old) months;
insert into risk_score select * from risk_score_old;
drop table risk_score_old;
