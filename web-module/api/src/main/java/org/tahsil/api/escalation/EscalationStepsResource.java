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
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.escalation.EscalationSettings;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.shared.id.PortfolioCode;

/** What the steps ask for. */
@Path("v1/portfolios/{portfolio}/escalation-steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation")
public class EscalationStepsResource {
  @Inject Desk desk;
  @EJB EscalationSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listEscalationSteps", summary = "What each step asks for")
  @APIResponse(
      responseCode = "200",
      description = "The settings of the business date, with their version as ETag",
      content = @Content(schema = @Schema(implementation = StepsView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{step}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setEscalationStep",
      summary = "Sets what a step asks for from the business date on",
      description = "What was proposed before keeps its checklist.")
  @APIResponse(
      responseCode = "200",
      description = "All steps",
      content = @Content(schema = @Schema(implementation = StepsView.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("step") EscalationStep step,
      StepRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    settings.set(portfolio, wish.settings(step, portfolio), desk.user());
    StepsView now = view(portfolio);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private StepsView view(Portfolio portfolio) {
    return StepsView.of(portfolio, settings.list(portfolio));
  }
}
