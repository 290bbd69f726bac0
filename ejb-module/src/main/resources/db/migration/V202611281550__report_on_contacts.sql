-- What reports on contacts ask for: decisions and opt-outs of a period, and who was contacted lately.
create index contact_decision_period on contact_decision (portfolio_id, at) include (stage, channel, verdict);
create index contact_fact_opt_out on contact_fact (since) where kind = 'OPT_OUT' and stands;
create index inbound_text_nobody_since on inbound_text (tenant_id, since) where word = 'STOP' and customers = 0;
create index interaction_at on interaction using brin (at);
