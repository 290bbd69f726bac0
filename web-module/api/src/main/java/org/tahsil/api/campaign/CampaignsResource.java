package org.tahsil.api.campaign;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.api.web.Version;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignWatch;
import org.tahsil.campaign.Campaigns;
import org.tahsil.campaign.Journey;
import org.tahsil.shared.id.PortfolioCode;

/** Campaigns, whether they run, and what became of them. */
@Path("v1/portfolios/{portfolio}/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "Sequences of messages")
public class CampaignsResource {
  @Inject Desk desk;
  @EJB Campaigns campaigns;
  @EJB CampaignWatch watch;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listCampaigns", summary = "Campaigns, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = CampaignView.Page.class)))
  public CampaignView.Page list(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "next_cursor of the last page of the same list.")
          @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit) {
    Portfolio portfolio = desk.portfolio(code);
    String list = "campaigns|" + code;
    long after = Cursor.position(list, cursor, -1);
    List<Campaign> page = campaigns.list(portfolio, after < 0 ? null : after, Limit.of(limit));
    return new CampaignView.Page(
        page.stream().map(CampaignView::of).toList(),
        page.size() < limit ? null : Cursor.at(list, page.get(page.size() - 1).place()));
  }

  @POST
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "writeCampaign",
      summary =
          "Appends a version of a campaign as a draft, and makes the campaign if there is none",
      description =
          "Versions are numbered and never edited. Refused (422) with the first fault, which names field, value and remedy.")
  @APIResponse(
      responseCode = "201",
      description = "The version, with its own version as ETag",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  public Response write(@PathParam("portfolio") PortfolioCode code, CampaignRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    VersionView made =
        VersionView.of(campaigns.write(portfolio, request.wish(portfolio), desk.caller()));
    return Response.status(201).entity(made).tag(Version.of(made)).build();
  }

  @GET
  @Path("{campaign}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getCampaign", summary = "A campaign and its newest versions")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = CampaignView.File.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("campaign") String campaign,
      @Context Request request) {
    return Version.fresh(request, file(desk.portfolio(code), campaign));
  }

  @POST
  @Path("{campaign}/state")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "turnCampaign",
      summary = "Launches, pauses, resumes or kills a campaign",
      description =
          "A pause holds nights and queued messages, a kill is for good and suppresses them; both act on the next message. The state that it has again changes nothing. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = CampaignView.File.class)))
  public Response turn(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("campaign") String campaign,
      StateRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, file(portfolio, campaign));
    campaigns.become(portfolio, campaign, wish.next(), wish.reason().strip(), desk.caller());
    CampaignView.File after = file(portfolio, campaign);
    return Response.ok(after).tag(Version.of(after)).build();
  }

  @GET
  @Path("{campaign}/journeys")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "listJourneys",
      summary = "Ways of accounts through the campaign, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = JourneyView.Page.class)))
  public JourneyView.Page journeys(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("campaign") String campaign,
      @BeanParam JourneysQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    Journey.Query query = wished.query(code, campaign);
    List<Journey> page = watch.journeys(portfolio, campaign, query);
    return new JourneyView.Page(
        page.stream().map(JourneyView::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code, campaign), page.get(page.size() - 1).place()));
  }

  @GET
  @Path("{campaign}/figures")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getCampaignFigures",
      summary = "What became of each step of each version")
  @APIResponse(
      responseCode = "200",
      description = "The figures, the newest version first",
      content = @Content(schema = @Schema(implementation = FiguresView.class)))
  public FiguresView figures(
      @PathParam("portfolio") PortfolioCode code, @PathParam("campaign") String campaign) {
    Portfolio portfolio = desk.portfolio(code);
    return FiguresView.of(portfolio, watch.figures(portfolio, campaign));
  }

  private CampaignView.File file(Portfolio portfolio, String campaign) {
    return CampaignView.File.of(
        campaigns.get(portfolio, campaign), campaigns.versions(portfolio, campaign));
  }
}
