package org.tahsil.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tahsil.shared.id.TenantId;

/** The endpoints of a tenant and what was sent to them. Whatever is another tenant's is unknown. */
public interface Webhooks {

  /** All endpoints that were not removed, oldest first. */
  List<Webhook> list(TenantId tenant);

  Webhook get(TenantId tenant, UUID id);

  /**
   * Makes an endpoint and its secret. Refused if the address cannot be called from here, or the
   * tenant has too many.
   */
  Webhook.Told create(TenantId tenant, Webhook.Wish wish, String by);

  /** Changes an endpoint; enabling one forgets its failures. */
  Webhook change(TenantId tenant, UUID id, Webhook.Wish wish);

  /** Removes an endpoint; what was not sent yet is cancelled. */
  void remove(TenantId tenant, UUID id);

  /**
   * Gives a new secret; the one before signs too for a while. Refused with CONFLICT while one does:
   * the receiver may know no other.
   */
  Webhook.Told rotate(TenantId tenant, UUID id);

  /** Sends an event of type webhook.test; refused with CONFLICT if the endpoint is disabled. */
  WebhookDelivery test(TenantId tenant, UUID id);

  List<WebhookDelivery> deliveries(TenantId tenant, UUID id, WebhookDelivery.Query query);

  WebhookDelivery.Story delivery(TenantId tenant, UUID id, long delivery);

  /** Sends it again at once; refused with CONFLICT while it is being sent. */
  WebhookDelivery redeliver(TenantId tenant, UUID id, long delivery);

  /** Sends all again that were given up since an instant; how many. */
  int redeliverDead(TenantId tenant, UUID id, Instant since);
}
