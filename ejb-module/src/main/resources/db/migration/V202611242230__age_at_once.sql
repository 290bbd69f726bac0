-- What changes between nights is aged at once: such moves, alerts and classes belong to no night and show when they commit.
alter table transition alter column night_id drop not null;
alter table alert alter column night_id drop not null;
alter table class_past alter column night_id drop not null;
