-- Nobody asks for the claims of an agent.
drop index claim_of_agent;
