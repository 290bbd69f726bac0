package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.AccountFilter;
import org.tahsil.console.view.Overview;
import org.tahsil.console.view.OverviewFacts;
import org.tahsil.console.view.RiskPage;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.Alerts;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.manual.Overrides;
import org.tahsil.night.Nights;
import org.tahsil.risk.Risk;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.id.PortfolioCode;

/** A portfolio at a glance, and its customers by risk. */
@Path("portfolios/{code}")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class OverviewResource {
  private static final int ALERTS_SHOWN = 6;
  private static final int RANKED = 200;
  private static final int DAYS_SHOWN = 30;

  @Inject private Visit visit;
  @EJB private Delinquency delinquency;
  @EJB private Alerts alerts;
  @EJB private Nights nights;
  @EJB private Risk risk;
  @EJB private Overrides overrides;

  @GET
  public Response overview(
      @PathParam("code") PortfolioCode code, @QueryParam("as_of") @Nullable String wished) {
    Portfolio portfolio = visit.portfolio(code);
    LocalDate asOf = visit.asOf(portfolio, wished);
    OverviewFacts facts =
        new OverviewFacts(
            portfolio,
            visit.businessDate(portfolio),
            delinquency.ageing(portfolio, asOf, Ageing.Basis.ACCOUNT),
            delinquency.days(portfolio, asOf.minusDays(DAYS_SHOWN), asOf),
            alerts.list(portfolio, AlertQuery.urgent(ALERTS_SHOWN)),
            nights.latest(portfolio, 1).stream().findFirst(),
            risk.bands(portfolio),
            delinquency.accounts(portfolio, AccountFilter.of(Map.of("size", "8")).query(asOf)),
            overrides.count(portfolio));
    return visit.page(
        Section.OVERVIEW,
        "overview",
        Overview.of(visit.wording(), facts, visit.rights().runNights()));
  }

  @GET
  @Path("risk")
  public Response risk(
      @PathParam("code") PortfolioCode code, @QueryParam("band") @Nullable Band wished) {
    Portfolio portfolio = visit.portfolio(code);
    Band band = wished == null ? Band.HIGH : wished;
    return visit.page(
        Section.RISK,
        "risk",
        RiskPage.of(
            visit.wording(),
            portfolio,
            risk.bands(portfolio),
            band,
            risk.ranked(portfolio, band, RANKED)));
  }
}
