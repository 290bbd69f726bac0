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
import jakarta.ws.rs.POST;
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
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWatch;
import org.tahsil.campaign.Campaigns;
import org.tahsil.shared.id.PortfolioCode;

/** A version of a campaign and its life. */
@Path("v1/portfolios/{portfolio}/campaign-versions/{campaign_version_id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignVersionsResource {
  @Inject Desk desk;
  @EJB Campaigns campaigns;
  @EJB CampaignWatch watch;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getCampaignVersion",
      summary = "A version of a campaign with its history")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("campaign_version_id") UUID id,
      @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code), id));
  }

  @POST
  @Path("submission")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "submitCampaign",
      summary = "Asks a second person to approve a draft",
      description =
          "Refused (422) if a template that it needs is not approved. The second person decides by decideApproval; the author never does (403). Twice by the same person is once. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  public Response submit(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("campaign_version_id") UUID id,
      WordsRequest.Submission wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio, id));
    return answer(campaigns.submit(portfolio, id, wish.kept(), desk.caller()));
  }

  @POST
  @Path("retirement")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "retireCampaign",
      summary = "Lets no more accounts begin by a version",
      description =
          "Who began by it finishes by it. One that waits for a second person is taken back. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  public Response retire(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("campaign_version_id") UUID id,
      WordsRequest.Retirement wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio, id));
    return answer(campaigns.retire(portfolio, id, wish.reason().strip(), desk.caller()));
  }

  @GET
  @Path("dry-run")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "rehearseCampaign",
      summary = "What a version would do if it began tonight",
      description =
          "The audience is counted whole; messages, cost and blocks are worked out for its first 1,000 accounts. Nothing is written.")
  @APIResponse(
      responseCode = "200",
      description = "Size, messages, cost and blocks by step",
      content = @Content(schema = @Schema(implementation = DryRunView.class)))
  public DryRunView rehearse(
      @PathParam("portfolio") PortfolioCode code, @PathParam("campaign_version_id") UUID id) {
    Portfolio portfolio = desk.portfolio(code);
    return DryRunView.of(portfolio, watch.dryRun(portfolio, id));
  }

  private VersionView view(Portfolio portfolio, UUID id) {
    return VersionView.of(campaigns.version(portfolio, id));
  }

  private static Response answer(CampaignVersion version) {
    VersionView view = VersionView.of(version);
    return Response.ok(view).tag(Version.of(view)).build();
  }
}
