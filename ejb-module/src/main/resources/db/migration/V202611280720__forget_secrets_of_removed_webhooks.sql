-- Removing an endpoint forgets its secrets from now on; those removed before follow.
update webhook_endpoint set secret = '', former_secret = null, former_until = null where removed_at is not null;
