-- With how many servers a report died. A database that was away takes a run away too, and nobody died of that.
alter table report_job add column deaths integer not null default 0;
