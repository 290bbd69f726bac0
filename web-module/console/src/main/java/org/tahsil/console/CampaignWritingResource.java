package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.Campaigns;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.CampaignDraft;
import org.tahsil.console.view.CampaignEditor;
import org.tahsil.console.view.CampaignReading;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** Where versions of campaigns are put together; each button for a step sends the whole form. */
@Path("portfolios/{code}/campaign-draft")
@RequestScoped
@RolesAllowed({MANAGER, ADMIN})
public class CampaignWritingResource {
  private static final String CHANGE = "change";

  @Inject private Visit visit;
  @EJB private Campaigns campaigns;

  @GET
  public Response blank(
      @PathParam("code") PortfolioCode code, @QueryParam("from") @Nullable UUID from) {
    Portfolio portfolio = visit.portfolio(code);
    LocalDate tomorrow = visit.businessDate(portfolio).plusDays(1);
    if (from == null) {
      return editor(portfolio, CampaignDraft.blank(tomorrow), null);
    }
    CampaignVersion before = campaigns.version(portfolio, from);
    String name = campaigns.get(portfolio, before.campaign()).name();
    return editor(portfolio, CampaignDraft.of(before, name, tomorrow), null);
  }

  /** Keeps it as a draft, or changes the steps and shows it again. */
  @POST
  public Response write(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    CampaignDraft draft = new CampaignDraft(values);
    if (values.containsKey(CHANGE)) {
      return editor(portfolio, draft.changed(draft.value(CHANGE)), null);
    }
    try {
      CampaignVersion kept =
          campaigns.write(
              portfolio,
              new CampaignReading(visit.wording(), portfolio, draft).wish(),
              visit.caller());
      return visit.go(
          Paths.query(
              Paths.campaigns(code) + "/" + Paths.escaped(kept.campaign()),
              Map.of("version", String.valueOf(kept.version()))),
          "success",
          visit.wording().say("template_kept_done"));
    } catch (RefusedException refused) {
      return editor(portfolio, draft, visit.wording().refusal(refused.refusal()));
    }
  }

  private Response editor(Portfolio portfolio, CampaignDraft draft, @Nullable String error) {
    return visit.page(
        Section.CAMPAIGNS,
        "campaign_draft",
        CampaignEditor.of(visit.wording(), portfolio, draft, error));
  }
}
