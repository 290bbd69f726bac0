package org.tahsil.api.webhook;

import static org.tahsil.api.Role.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.webhook.Webhooks;

/** The endpoints of the tenant. */
@Path("v1/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Other systems that hear what happens, signed")
public class WebhooksResource {
  @Inject Desk desk;
  @EJB Webhooks webhooks;

  @GET
  @RolesAllowed(ADMIN)
  @Operation(operationId = "listWebhooks", summary = "All endpoints and how they fare")
  @APIResponse(
      responseCode = "200",
      description = "Oldest first",
      content = @Content(schema = @Schema(implementation = WebhookView.WebhookList.class)))
  public WebhookView.WebhookList list() {
    return new WebhookView.WebhookList(
        webhooks.list(desk.tenant()).stream().map(WebhookView.Line::of).toList());
  }

  @POST
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "createWebhook",
      summary = "Makes an endpoint",
      description =
          "Its secret is told in this answer and never again. Refused if the address is not public.")
  @APIResponse(
      responseCode = "201",
      description = "The endpoint and its secret",
      content = @Content(schema = @Schema(implementation = WebhookView.Told.class)))
  public Response create(WebhookRequest request) {
    WebhookView.Told told =
        WebhookView.Told.of(webhooks.create(desk.tenant(), request.wish(), desk.user()));
    return Response.status(Response.Status.CREATED)
        .entity(told)
        .tag(Version.of(told.webhook()))
        .build();
  }

  @GET
  @Path("{webhook_id}")
  @RolesAllowed(ADMIN)
  @Operation(operationId = "getWebhook", summary = "An endpoint")
  @APIResponse(
      responseCode = "200",
      description = "The endpoint, with its version as ETag",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(@PathParam("webhook_id") UUID id, @Context Request request) {
    return Version.fresh(request, view(id));
  }

  @PUT
  @Path("{webhook_id}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "changeWebhook",
      summary = "Changes an endpoint",
      description = "Enabling it forgets its failures. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The endpoint",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response change(
      @PathParam("webhook_id") UUID id, WebhookRequest wish, @Context Request request) {
    Version.mustMatch(request, view(id));
    WebhookView changed = WebhookView.of(webhooks.change(desk.tenant(), id, wish.wish()));
    return Response.ok(changed).tag(Version.of(changed)).build();
  }

  @DELETE
  @Path("{webhook_id}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "removeWebhook",
      summary = "Removes an endpoint; what was not sent yet is cancelled")
  @APIResponse(responseCode = "204", description = "Removed")
  public Response remove(@PathParam("webhook_id") UUID id, @Context Request request) {
    Version.mustMatch(request, view(id));
    webhooks.remove(desk.tenant(), id);
    return Response.noContent().build();
  }

  @POST
  @Path("{webhook_id}/secret")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Gives a new secret",
      description =
          "The former one signs too for 24 hours, side by side in one header; until then 409.")
  @APIResponse(
      responseCode = "200",
      description = "The endpoint and its new secret",
      content = @Content(schema = @Schema(implementation = WebhookView.Told.class)))
  public WebhookView.Told rotate(@PathParam("webhook_id") UUID id) {
    return WebhookView.Told.of(webhooks.rotate(desk.tenant(), id));
  }

  private WebhookView view(UUID id) {
    return WebhookView.of(webhooks.get(desk.tenant(), id));
  }
}
