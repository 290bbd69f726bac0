package org.tahsil.api.campaign;

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
import org.tahsil.campaign.Campaigns;
import org.tahsil.shared.id.PortfolioCode;

/** The switch that stops all campaigns of a portfolio. */
@Path("v1/portfolios/{portfolio}/campaign-halt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignHaltResource {
  @Inject Desk desk;
  @EJB Campaigns campaigns;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getCampaignHalt",
      summary = "Whether all campaigns of the portfolio are stopped")
  @APIResponse(
      responseCode = "200",
      description = "The switch, with its version as ETag",
      content = @Content(schema = @Schema(implementation = HaltView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, HaltView.of(campaigns.halt(desk.portfolio(code))));
  }

  @PUT
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "haltCampaigns",
      summary = "Stops all campaigns of the portfolio at once, or lets them go on",
      description =
          "Nights do nothing meanwhile, and messages that are queued are suppressed when their turn comes. The same again changes nothing. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The switch, with its version as ETag",
      content = @Content(schema = @Schema(implementation = HaltView.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code, HaltView.Request wish, @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, HaltView.of(campaigns.halt(portfolio)));
    HaltView after =
        HaltView.of(campaigns.halt(portfolio, wish.halted(), wish.reason().strip(), desk.caller()));
    return Response.ok(after).tag(Version.of(after)).build();
  }
}
