-- What reports on campaigns ask for: messages that were planned into a period.
create index campaign_task_planned on campaign_task (planned_at) where message_key is not null;
create index campaign_journey_begun on campaign_journey (portfolio_id, begun_on);
