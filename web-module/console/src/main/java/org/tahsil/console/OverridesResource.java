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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.OverridesPage;
import org.tahsil.console.view.OverridesPage.View;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.OverrideQuery;
import org.tahsil.manual.Overrides;
import org.tahsil.shared.id.PortfolioCode;

/** The accounts of a portfolio that people have taken over; what is shown is in the address. */
@Path("portfolios/{code}/overrides")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class OverridesResource {
  private static final int ROWS = 25;

  @Inject private Visit visit;
  @EJB private Overrides overrides;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("show") @Nullable String show,
      @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    View view =
        Arrays.stream(View.values())
            .filter(one -> one.name().equalsIgnoreCase(show))
            .findFirst()
            .orElse(View.STANDING);
    List<ManualOverride> found =
        overrides.list(portfolio, new OverrideQuery(view.states(), after, ROWS + 1));
    return visit.page(
        Section.OVERRIDES,
        "overrides",
        OverridesPage.of(
            visit.wording(),
            new OverridesPage.Content(
                portfolio,
                visit.businessDate(portfolio),
                view,
                overrides.count(portfolio),
                found.stream().limit(ROWS).toList(),
                found.size() > ROWS)));
  }
}
