package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWatch;
import org.tahsil.campaign.Campaigns;
import org.tahsil.console.view.CampaignPage;
import org.tahsil.console.view.CampaignsPage;
import org.tahsil.shared.id.PortfolioCode;

/** Campaigns: which there are, what they do and have done. */
@Path("portfolios/{code}/campaigns")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
public class CampaignsResource {
  private static final int ROWS = 25;

  @Inject private Visit visit;
  @EJB private Campaigns campaigns;
  @EJB private CampaignWatch watch;

  @GET
  public Response list(
      @PathParam("code") PortfolioCode code, @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    List<Campaign> found = campaigns.list(portfolio, after, ROWS + 1);
    List<Campaign> shown = found.stream().limit(ROWS).toList();
    return visit.page(
        Section.CAMPAIGNS,
        "campaigns",
        CampaignsPage.of(
            visit.wording(),
            new CampaignsPage.Content(
                portfolio,
                shown,
                found.size() > ROWS,
                watch.tallies(portfolio, shown),
                campaigns.halt(portfolio),
                visit.rights())));
  }

  /**
   * One, with a version of it.
   *
   * @param version number; none: the one in force, else the newest
   * @param rehearse whether its dry run is worked out
   */
  @GET
  @Path("{campaign}")
  public Response one(
      @PathParam("code") PortfolioCode code,
      @PathParam("campaign") String wished,
      @QueryParam("version") @Nullable Integer version,
      @QueryParam("rehearse") @Nullable String rehearse) {
    Portfolio portfolio = visit.portfolio(code);
    Campaign campaign = campaigns.get(portfolio, wished);
    List<CampaignVersion> versions = campaigns.versions(portfolio, wished);
    CampaignVersion shown = shown(versions, version == null ? campaign.inForce() : version);
    return visit.page(
        Section.CAMPAIGNS,
        "campaign",
        CampaignPage.of(
            visit.wording(),
            new CampaignPage.Content(
                portfolio,
                campaign,
                shown,
                versions,
                watch.figures(portfolio, wished),
                rehearse == null ? null : watch.dryRun(portfolio, shown.id()),
                visit.rights())));
  }

  private static CampaignVersion shown(List<CampaignVersion> versions, @Nullable Integer number) {
    return versions.stream()
        .filter(one -> number == null || Objects.equals(number, one.version()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
