package org.tahsil.api.casework;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Version;
import org.tahsil.casework.WorkSettings;
import org.tahsil.shared.id.PortfolioCode;

/** What follows from outcomes. */
@Path("v1/portfolios/{portfolio}/outcome-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework")
public class OutcomeRulesResource {
  @Inject Desk desk;
  @EJB WorkSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listOutcomeRules", summary = "What follows from outcomes")
  @APIResponse(
      responseCode = "200",
      description = "Those of the business date and all that were set, with their version as ETag",
      content = @Content(schema = @Schema(implementation = OutcomeRuleView.All.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setOutcomeRule",
      summary = "Sets what follows from an outcome from a day on, tomorrow at the earliest",
      description =
          "Outcomes that are told before stay as they are. That of the same outcome and day no longer"
              + " counts; the same again changes nothing. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "All of them, with their version as ETag",
      content = @Content(schema = @Schema(implementation = OutcomeRuleView.All.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      OutcomeRuleRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    settings.set(portfolio, wish.rule(Read.date("valid_from", validFrom)), desk.user());
    OutcomeRuleView.All now = view(portfolio);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private OutcomeRuleView.All view(Portfolio portfolio) {
    return new OutcomeRuleView.All(
        portfolio.code().value(),
        settings.outcomeRules(portfolio).stream().map(OutcomeRuleView::of).toList(),
        settings.datedOutcomeRules(portfolio).stream().map(OutcomeRuleView::of).toList());
  }
}
