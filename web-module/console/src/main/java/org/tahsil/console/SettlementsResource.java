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
import org.tahsil.console.view.SettlementsPage;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementQuery;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.PortfolioCode;

/** The offers of a portfolio; the state that is shown is in the address. */
@Path("portfolios/{code}/settlements")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class SettlementsResource {
  private static final int ROWS = 25;

  @Inject private Visit visit;
  @EJB private Settlements settlements;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("show") @Nullable String show,
      @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    SettlementState state =
        Arrays.stream(SettlementState.values())
            .filter(known -> known.name().equalsIgnoreCase(show))
            .findFirst()
            .orElse(null);
    List<SettlementLine> found =
        settlements.list(portfolio, SettlementQuery.in(state, after, ROWS + 1));
    return visit.page(
        Section.SETTLEMENTS,
        "settlements",
        SettlementsPage.of(
            visit.wording(),
            new SettlementsPage.Content(
                portfolio, state, found.stream().limit(ROWS).toList(), found.size() > ROWS)));
  }
}
