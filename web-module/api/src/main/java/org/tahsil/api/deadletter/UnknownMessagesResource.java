package org.tahsil.api.deadletter;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.OPERATOR;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.channel.UnknownMessages;

/** Messages of which nobody knows whether they arrived. */
@Path("v1/unknown-messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Messages that could not be delivered")
public class UnknownMessagesResource {
  @Inject Desk desk;
  @EJB UnknownMessages unknown;

  @GET
  @RolesAllowed({MANAGER, OPERATOR, ADMIN})
  @Operation(
      operationId = "listUnknownMessages",
      summary = "The tenant's messages in doubt, longest first",
      description =
          "The server died, or the line broke, between sending and the answer. They are never sent"
              + " again by themselves.")
  @APIResponse(
      responseCode = "200",
      description = "With what broke off",
      content = @Content(schema = @Schema(implementation = UnknownMessageList.class)))
  public UnknownMessageList list(
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit) {
    return new UnknownMessageList(
        unknown.list(desk.tenant(), Limit.of(limit)).stream()
            .map(UnknownMessageList.View::of)
            .toList());
  }

  @POST
  @Path("{try_id}/settling")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "settleUnknownMessage",
      summary = "Says what became of a message in doubt",
      description = "Of the try that is named, once; the same word again changes nothing.")
  @APIResponse(responseCode = "204", description = "Settled")
  public Response settle(@PathParam("try_id") UUID tryId, SettlingRequest request) {
    unknown.settle(desk.tenant(), tryId, request.word(desk.user()));
    return Response.noContent().build();
  }
}
