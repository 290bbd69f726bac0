package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolios;
import org.tahsil.console.page.Form;
import org.tahsil.console.view.DeliveryPage;
import org.tahsil.console.view.WebhookForm;
import org.tahsil.console.view.WebhookPage;
import org.tahsil.console.view.WebhooksPage;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.Webhooks;

/** Other systems that hear what happens: for administrators. */
@Path("webhooks")
@RequestScoped
@RolesAllowed(ADMIN)
public class WebhooksResource {
  private static final int SHOWN = 50;
  @Inject private Visit visit;
  @EJB private Webhooks webhooks;
  @EJB private Portfolios portfolios;

  @GET
  public Response list() {
    return list(form().blank());
  }

  @POST
  public Response create() {
    Map<String, String> values = visit.filledIn();
    try {
      Webhook.Told told = webhooks.create(visit.tenant(), form().wish(values, true), visit.user());
      visit.keepOnce(told.secret());
      return visit.go(
          "/webhooks/" + told.webhook().id(), "success", visit.wording().say("webhook_made"));
    } catch (RefusedException refused) {
      return list(form().refused("/webhooks", values, why(refused)));
    }
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @QueryParam("before") @Nullable Long before) {
    Webhook webhook = webhooks.get(visit.tenant(), id);
    return page(webhook, form().of(webhook), before);
  }

  @POST
  @Path("{id}")
  public Response change(@PathParam("id") UUID id) {
    Webhook webhook = webhooks.get(visit.tenant(), id);
    Map<String, String> values = visit.filledIn();
    try {
      webhooks.change(visit.tenant(), id, form().wish(values, webhook.wish().enabled()));
      return done(id, "webhook_changed");
    } catch (RefusedException refused) {
      return page(webhook, form().refused("/webhooks/" + id, values, why(refused)), null);
    }
  }

  @POST
  @Path("{id}/enable")
  public Response enable(@PathParam("id") UUID id) {
    return turn(id, true);
  }

  @POST
  @Path("{id}/disable")
  public Response disable(@PathParam("id") UUID id) {
    return turn(id, false);
  }

  private Response turn(UUID id, boolean enabled) {
    Webhook.Wish now = webhooks.get(visit.tenant(), id).wish();
    Webhook.Wish then =
        new Webhook.Wish(now.url(), now.description(), now.types(), now.portfolios(), enabled);
    return act(id, () -> webhooks.change(visit.tenant(), id, then), "webhook_changed");
  }

  @POST
  @Path("{id}/secret")
  public Response rotate(@PathParam("id") UUID id) {
    return act(
        id, () -> visit.keepOnce(webhooks.rotate(visit.tenant(), id).secret()), "webhook_rotated");
  }

  @POST
  @Path("{id}/test")
  public Response test(@PathParam("id") UUID id) {
    return act(id, () -> webhooks.test(visit.tenant(), id), "webhook_tested");
  }

  @POST
  @Path("{id}/removal")
  public Response remove(@PathParam("id") UUID id) {
    webhooks.remove(visit.tenant(), id);
    return visit.go("/webhooks", "success", visit.wording().say("webhook_removed"));
  }

  /** Sends all again that were given up. */
  @POST
  @Path("{id}/redelivery")
  public Response redeliverAll(@PathParam("id") UUID id) {
    int again = webhooks.redeliverDead(visit.tenant(), id, Instant.EPOCH);
    return visit.go(
        "/webhooks/" + id, "success", visit.wording().say("webhook_redelivered_all", again));
  }

  @GET
  @Path("{id}/deliveries/{delivery}")
  public Response delivery(@PathParam("id") UUID id, @PathParam("delivery") Long delivery) {
    return visit.page(
        Section.WEBHOOKS,
        "webhook_delivery",
        DeliveryPage.of(
            visit.wording(),
            webhooks.get(visit.tenant(), id),
            webhooks.delivery(visit.tenant(), id, delivery),
            visit.zone()));
  }

  @POST
  @Path("{id}/deliveries/{delivery}/redelivery")
  public Response redeliver(@PathParam("id") UUID id, @PathParam("delivery") Long delivery) {
    return act(id, () -> webhooks.redeliver(visit.tenant(), id, delivery), "webhook_redelivered");
  }

  private Response act(UUID id, Runnable act, String key) {
    try {
      act.run();
      return done(id, key);
    } catch (RefusedException refused) {
      return visit.go("/webhooks/" + id, "danger", why(refused));
    }
  }

  private Response done(UUID id, String key) {
    return visit.go("/webhooks/" + id, "success", visit.wording().say(key));
  }

  private Response list(Form form) {
    return visit.page(
        Section.WEBHOOKS,
        "webhooks",
        WebhooksPage.of(visit.wording(), webhooks.list(visit.tenant()), visit.zone(), form));
  }

  private Response page(Webhook webhook, Form form, @Nullable Long before) {
    List<WebhookDelivery> sent =
        webhooks.deliveries(
            visit.tenant(), webhook.id(), new WebhookDelivery.Query(null, before, SHOWN + 1));
    return visit.page(
        Section.WEBHOOKS,
        "webhook",
        WebhookPage.of(
            visit.wording(),
            new WebhookPage.Subject(webhook, form, visit.takeOnce()),
            new WebhookPage.Sent(
                sent.subList(0, Math.min(SHOWN, sent.size())), sent.size() > SHOWN),
            visit.zone()));
  }

  private String why(RefusedException refused) {
    return visit.wording().refusal(refused.refusal());
  }

  private WebhookForm form() {
    return new WebhookForm(visit.wording(), portfolios.list(visit.tenant()));
  }
}
