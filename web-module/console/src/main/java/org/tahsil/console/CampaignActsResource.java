package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.Campaigns;
import org.tahsil.console.page.Paths;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** What people do with campaigns and their versions. */
@Path("portfolios/{code}/campaign-acts")
@RequestScoped
@RolesAllowed({MANAGER, ADMIN})
public class CampaignActsResource {
  private static final int LONGEST_REASON = 300;

  @Inject private Visit visit;
  @EJB private Campaigns campaigns;

  /** Launches, pauses, resumes or kills. */
  @POST
  @Path("{campaign}/state")
  public Response turn(
      @PathParam("code") PortfolioCode code, @PathParam("campaign") String campaign) {
    Portfolio portfolio = visit.portfolio(code);
    CampaignState next = TemplateFields.choice(visit, "next", CampaignState.class);
    String path = Paths.campaigns(code) + "/" + Paths.escaped(campaign);
    String reason = words("reason");
    if (next == null || reason.isEmpty()) {
      return visit.go(path, "danger", visit.wording().say("campaign_reason_missing"));
    }
    return done(
        path,
        "campaign_turned_done",
        () -> campaigns.become(portfolio, campaign, next, reason, visit.caller()));
  }

  /** Stops all campaigns of the portfolio, or lets them go on. */
  @POST
  @Path("halt")
  public Response halt(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    boolean halted = "yes".equals(visit.filledIn().get("halted"));
    String reason = words("reason");
    if (reason.isEmpty()) {
      return visit.go(
          Paths.campaigns(code), "danger", visit.wording().say("campaign_reason_missing"));
    }
    return done(
        Paths.campaigns(code),
        halted ? "campaigns_halted_done" : "campaigns_resumed_done",
        () -> campaigns.halt(portfolio, halted, reason, visit.caller()));
  }

  @POST
  @Path("{campaign}/versions/{id}/submission")
  public Response submit(
      @PathParam("code") PortfolioCode code,
      @PathParam("campaign") String campaign,
      @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    String note = words("note");
    return done(
        page(portfolio, id),
        "template_submitted_done",
        () -> campaigns.submit(portfolio, id, note.isEmpty() ? null : note, visit.caller()));
  }

  @POST
  @Path("{campaign}/versions/{id}/retirement")
  public Response retire(
      @PathParam("code") PortfolioCode code,
      @PathParam("campaign") String campaign,
      @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    String why = words("note");
    String path = page(portfolio, id);
    if (why.isEmpty()) {
      return visit.go(path, "danger", visit.wording().say("template_why_missing"));
    }
    return done(
        path, "campaign_retired_done", () -> campaigns.retire(portfolio, id, why, visit.caller()));
  }

  private String page(Portfolio portfolio, UUID id) {
    CampaignVersion version = campaigns.version(portfolio, id);
    return Paths.query(
        Paths.campaigns(portfolio.code()) + "/" + Paths.escaped(version.campaign()),
        Map.of("version", String.valueOf(version.version())));
  }

  private Response done(String path, String said, Runnable act) {
    try {
      act.run();
      return visit.go(path, "success", visit.wording().say(said));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private String words(String name) {
    String given = visit.filledIn().getOrDefault(name, "").strip();
    return given.substring(0, Math.min(given.length(), LONGEST_REASON));
  }
}
