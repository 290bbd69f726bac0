-- How many accounts a unit has, so that a night tells how many are done and how fast.
alter table night_unit add column accounts bigint not null default 0;
