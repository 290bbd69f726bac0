package org.tahsil.api.deadletter;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.tahsil.channel.Outbox;

/** Messages that could not be delivered. */
@Path("v1/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Messages that could not be delivered")
public class DeadLettersResource {
  @Inject Desk desk;
  @EJB Outbox outbox;

  @GET
  @RolesAllowed({OPERATOR, ADMIN})
  @Operation(operationId = "listDeadLetters", summary = "The tenant's dead letters, newest first")
  @APIResponse(
      responseCode = "200",
      description = "With what was tried",
      content = @Content(schema = @Schema(implementation = DeadLetterList.class)))
  public DeadLetterList list(
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit) {
    return new DeadLetterList(
        outbox.deadLetters(desk.tenant(), Limit.of(limit)).stream()
            .map(DeadLetterList.View::of)
            .toList());
  }

  @POST
  @Path("{id}/redrive")
  @RolesAllowed({OPERATOR, ADMIN})
  @Operation(operationId = "redriveDeadLetter", summary = "Puts a dead letter back on its way")
  @APIResponse(responseCode = "204", description = "On its way again")
  public Response redrive(@PathParam("id") UUID id) {
    outbox.redrive(desk.tenant(), id);
    return Response.noContent().build();
  }
}
