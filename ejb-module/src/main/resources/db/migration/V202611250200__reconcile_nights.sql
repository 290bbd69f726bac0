-- What a night counted before it closed, twice and by different roads; a night whose counts differ has failed.
create table night_check (
  night_id   uuid not null references night on delete cascade,
  check_no   smallint not null,
  name       text not null,
  kind       text,               -- of alerts, where the check is about one kind
  expected   bigint not null,    -- accounts, units or, of totals, minor units
  found      bigint not null,
  difference bigint not null,    -- 0: they agree, one by one and not only in sum
  primary key (night_id, check_no)
);
