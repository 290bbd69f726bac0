-- The promise that an outcome made, so that a correction can cancel it.
alter table contact_outcome add arrangement_key uuid;
