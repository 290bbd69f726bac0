-- What a night asks is "which items were changed since": the planner takes a BRIN index of dates that
-- are nearly all the same for one that finds nothing, and reads the table whole. Dates repeat, so a
-- B-tree of them is small.
drop index item_version_known;
create index item_version_known on item_version (known_from);

-- The reconciliation may be spread over workers only if each function it calls may.
alter function alert_terms(bigint, date) parallel safe;
