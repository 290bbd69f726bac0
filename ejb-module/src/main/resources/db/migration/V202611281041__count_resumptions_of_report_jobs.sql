-- How often a report was begun again because its database connection was lost. Once or twice is an outage; a report that
-- takes its own connection down each time would begin again for ever.
alter table report_job add column resumptions integer not null default 0;
