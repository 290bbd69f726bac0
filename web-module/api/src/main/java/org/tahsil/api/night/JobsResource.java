package org.tahsil.api.night;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.night.Nights;
import org.tahsil.shared.outcome.Refusal;

/** Nights by their ids. */
@Path("v1/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nights")
public class JobsResource {
  @Inject Desk desk;
  @EJB Nights nights;

  @GET
  @Path("{execution_id}")
  @RolesAllowed({MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getJob", summary = "How far a night is")
  @APIResponse(
      responseCode = "200",
      description = "Its status and steps",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public JobView get(@PathParam("execution_id") UUID id) {
    return nights
        .find(desk.tenant(), id)
        .map(JobView::of)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("execution_id", id.toString())));
  }

  @POST
  @Path("{execution_id}/stop")
  @RolesAllowed({OPERATOR, ADMIN})
  @Operation(
      operationId = "stopJob",
      summary = "Stops a night after the units in hand",
      description = "The end of day of the same date goes on with it.")
  @APIResponse(
      responseCode = "202",
      description = "Asked to stop",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Response stop(@PathParam("execution_id") UUID id) {
    return Response.accepted(JobView.of(nights.stop(desk.tenant(), id))).build();
  }

  @GET
  @Path("{execution_id}/rejected")
  @RolesAllowed({MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listRejected",
      summary = "The accounts that a night could not work on",
      description = "They were set aside with the reason, and the rest of the night went on.")
  @APIResponse(
      responseCode = "200",
      description = "All of them, redone or not",
      content = @Content(schema = @Schema(implementation = SetAsideList.class)))
  public SetAsideList rejected(@PathParam("execution_id") UUID id) {
    return SetAsideList.of(nights.setAside(desk.tenant(), id));
  }

  @POST
  @Path("{execution_id}/redo")
  @RolesAllowed({OPERATOR, ADMIN})
  @Operation(
      operationId = "redoRejected",
      summary = "Does for rejected accounts what the night left out",
      description = "Only of a completed night. An account that fails again stays rejected.")
  @APIResponse(
      responseCode = "200",
      description = "All of them, with what became of each",
      content = @Content(schema = @Schema(implementation = SetAsideList.class)))
  public SetAsideList redo(@PathParam("execution_id") UUID id) {
    return SetAsideList.of(nights.redo(desk.tenant(), id));
  }
}
