-- The same fact with another end is another fact: one that has ended may begin to stand again.
alter table contact_fact drop constraint contact_fact_once;
alter table contact_fact add constraint contact_fact_once
  unique nulls not distinct (customer_id, account_id, kind, channel, address, since, until, detail, stands);

-- Confirmations of opt-outs that went, by customer: there is one for each opt-out.
create index contact_decision_confirmation on contact_decision (customer_id)
  where stage = 'SEND' and verdict <> 'BLOCK' and request like '%"purpose":"OPT_OUT_CONFIRMATION"%';
