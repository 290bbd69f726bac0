-- Money that waited for an item when an offer over all that was outstanding was made: what the frozen items ask for is
-- what is owed and this. Null: made before this was kept.
alter table settlement add column credit_minor bigint;
