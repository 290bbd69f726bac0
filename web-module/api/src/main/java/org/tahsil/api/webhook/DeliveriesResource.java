package org.tahsil.api.webhook;

import static org.tahsil.api.Role.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.api.web.Read;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;
import org.tahsil.webhook.Webhooks;

/** What was sent to an endpoint. */
@Path("v1/webhooks/{webhook_id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class DeliveriesResource {
  @Inject Desk desk;
  @EJB Webhooks webhooks;

  @POST
  @Path("test")
  @RolesAllowed(ADMIN)
  @Operation(operationId = "testWebhook", summary = "Sends an event of type webhook.test")
  @APIResponse(
      responseCode = "200",
      description = "The delivery, on its way",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  public DeliveryView test(@PathParam("webhook_id") UUID id) {
    return DeliveryView.of(webhooks.test(desk.tenant(), id));
  }

  @GET
  @Path("deliveries")
  @RolesAllowed(ADMIN)
  @Operation(operationId = "listWebhookDeliveries", summary = "What was sent, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = DeliveryView.Page.class)))
  public DeliveryView.Page list(
      @PathParam("webhook_id") UUID id,
      @Parameter(description = "Only those in this state.") @QueryParam("state")
          @Nullable DeliveryState state,
      @Parameter(description = "next_cursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit) {
    String list = "webhook-deliveries " + id + " " + state;
    long position = Cursor.position(list, cursor, 0);
    int most = Limit.of(limit);
    List<WebhookDelivery> page =
        webhooks.deliveries(
            desk.tenant(),
            id,
            new WebhookDelivery.Query(state, position == 0 ? null : position, most));
    return new DeliveryView.Page(
        page.stream().map(DeliveryView::of).toList(),
        page.size() < most ? null : Cursor.at(list, page.get(page.size() - 1).id()));
  }

  @GET
  @Path("deliveries/{delivery_id}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "A delivery with its message and every attempt")
  @APIResponse(
      responseCode = "200",
      description = "The delivery",
      content = @Content(schema = @Schema(implementation = DeliveryView.StoryView.class)))
  public DeliveryView.StoryView get(
      @PathParam("webhook_id") UUID id, @PathParam("delivery_id") Long delivery) {
    return DeliveryView.StoryView.of(webhooks.delivery(desk.tenant(), id, delivery));
  }

  @POST
  @Path("deliveries/{delivery_id}/redelivery")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "redeliverWebhook",
      summary = "Sends a delivery again, under the same message id")
  @APIResponse(
      responseCode = "200",
      description = "The delivery, on its way again",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  public DeliveryView redeliver(
      @PathParam("webhook_id") UUID id, @PathParam("delivery_id") Long delivery) {
    return DeliveryView.of(webhooks.redeliver(desk.tenant(), id, delivery));
  }

  @POST
  @Path("redelivery")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "redeliverWebhooks",
      summary = "Sends again all that were given up since an instant")
  @APIResponse(
      responseCode = "200",
      description = "How many are on their way again",
      content = @Content(schema = @Schema(implementation = DeliveryView.Again.class)))
  public DeliveryView.Again redeliverAll(
      @PathParam("webhook_id") UUID id, DeliveryView.Since request) {
    return new DeliveryView.Again(
        webhooks.redeliverDead(desk.tenant(), id, Read.instant("since", request.since())));
  }
}
