-- What a night changed of promises and plans is told in pieces, by position.
drop index arrangement_change_night;
create index arrangement_change_night on arrangement_change (night_id, change_id) where night_id is not null;
