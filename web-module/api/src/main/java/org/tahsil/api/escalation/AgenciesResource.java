package org.tahsil.api.escalation;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.escalation.Agencies;
import org.tahsil.shared.outcome.Refusal;

/** The agencies of the tenant. */
@Path("v1/agencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation")
public class AgenciesResource {
  @Inject Desk desk;
  @EJB Agencies agencies;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listAgencies", summary = "All agencies")
  @APIResponse(
      responseCode = "200",
      description = "By code",
      content = @Content(schema = @Schema(implementation = AgencyView.AgencyList.class)))
  public AgencyView.AgencyList list() {
    return new AgencyView.AgencyList(
        agencies.list(desk.tenant()).stream().map(AgencyView::of).toList());
  }

  @GET
  @Path("{agency}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getAgency", summary = "One agency")
  @APIResponse(
      responseCode = "200",
      description = "The agency, with its version as ETag",
      content = @Content(schema = @Schema(implementation = AgencyView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(@PathParam("agency") String code, @Context Request request) {
    return Version.fresh(
        request,
        agencies
            .find(desk.tenant(), code)
            .map(AgencyView::of)
            .orElseThrow(() -> new RequestRefused(Refusal.unknown("agency", code))));
  }

  @PUT
  @Path("{agency}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "setAgency",
      summary = "Sets an agency, a new one too",
      description = "What it has stays with it when it is set inactive.")
  @APIResponse(
      responseCode = "200",
      description = "The agency, with its version as ETag",
      content = @Content(schema = @Schema(implementation = AgencyView.class)))
  public Response set(
      @PathParam("agency") String code, AgencyRequest wish, @Context Request request) {
    agencies
        .find(desk.tenant(), code)
        .ifPresent(found -> Version.mustMatch(request, AgencyView.of(found)));
    AgencyView now = AgencyView.of(agencies.set(desk.tenant(), wish.agency(code), desk.user()));
    return Response.ok(now).tag(Version.of(now)).build();
  }
}
