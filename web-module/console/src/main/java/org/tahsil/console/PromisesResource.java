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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.ArrangementQuery;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.console.view.PromisesPage;
import org.tahsil.console.view.PromisesPage.View;
import org.tahsil.shared.id.PortfolioCode;

/** The promises and plans of a portfolio; what is shown is in the address. */
@Path("portfolios/{code}/promises")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class PromisesResource {
  private static final int ROWS = 25;

  @Inject private Visit visit;
  @EJB private Arrangements arrangements;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("show") @Nullable String show,
      @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    LocalDate today = visit.businessDate(portfolio);
    View view = view(show);
    List<ArrangementLine> found = arrangements.list(portfolio, query(view, today, after));
    return visit.page(
        Section.PROMISES,
        "promises",
        PromisesPage.of(
            visit.wording(),
            new PromisesPage.Content(
                portfolio,
                view,
                arrangements.summary(portfolio),
                found.stream().limit(ROWS).toList(),
                found.size() > ROWS,
                arrangements.performance(portfolio, today.minusMonths(1).plusDays(1), today))));
  }

  private static View view(@Nullable String show) {
    return Arrays.stream(View.values())
        .filter(view -> view.name().equalsIgnoreCase(show))
        .findFirst()
        .orElse(View.OPEN);
  }

  private static ArrangementQuery query(View view, LocalDate today, @Nullable Long after) {
    ArrangementState state =
        switch (view) {
          case OPEN, TODAY, OVERDUE -> ArrangementState.OPEN;
          case BROKEN -> ArrangementState.BROKEN;
          case PARTLY_KEPT -> ArrangementState.PARTLY_KEPT;
          case KEPT -> ArrangementState.KEPT;
        };
    LocalDate from = view == View.TODAY ? today : null;
    LocalDate before = view == View.TODAY ? today.plusDays(1) : view == View.OVERDUE ? today : null;
    return new ArrangementQuery(state, null, from, before, null, after, ROWS + 1);
  }
}
