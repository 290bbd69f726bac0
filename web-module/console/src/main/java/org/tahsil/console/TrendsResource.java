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
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.TrendsPage;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Trends;
import org.tahsil.shared.id.PortfolioCode;

/** How a portfolio moves: balances that rolled, buckets day by day, indicators of a period. */
@Path("portfolios/{code}/trends")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class TrendsResource {
  private static final int MOST_DAYS = 366;

  @Inject private Visit visit;
  @EJB private Trends trends;
  @EJB private Delinquency delinquency;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("from") @Nullable String first,
      @QueryParam("as_of") @Nullable String last) {
    Portfolio portfolio = visit.portfolio(code);
    LocalDate to = visit.asOf(portfolio, last);
    LocalDate from = from(portfolio, first, to);
    return visit.page(
        Section.TRENDS,
        "trends",
        TrendsPage.of(
            visit.wording(),
            trends.rolls(portfolio, AsOf.now(from), AsOf.now(to)),
            new TrendsPage.Moves(
                trends.indicators(portfolio, from.plusDays(1), to),
                delinquency.days(portfolio, from, to),
                trends.cures(portfolio, from.plusDays(1), to)),
            visit.businessDate(portfolio)));
  }

  /** A month before, unless a day before the last and not over a year back is asked for. */
  private LocalDate from(Portfolio portfolio, @Nullable String wished, LocalDate to) {
    LocalDate from =
        wished == null || wished.isEmpty() ? to.minusMonths(1) : visit.asOf(portfolio, wished);
    return from.isBefore(to) && !from.isBefore(to.minusDays(MOST_DAYS)) ? from : to.minusMonths(1);
  }
}
