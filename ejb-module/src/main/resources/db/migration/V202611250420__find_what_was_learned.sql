-- Postings, versions and allocations are written in the order in which they became known: a few pages of such an index
-- find those of a day.
create index posting_known on posting using brin (known_on) with (pages_per_range = 32, autosummarize = on);
create index item_version_known on item_version using brin (known_from) with (pages_per_range = 32, autosummarize = on);
create index allocation_undone on allocation (undone_on, account_id) where undone_on is not null;
