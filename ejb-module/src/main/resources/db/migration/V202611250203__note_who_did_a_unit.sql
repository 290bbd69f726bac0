-- Which server start did a unit: several share the units of one night.
alter table night_unit add column done_by text;
