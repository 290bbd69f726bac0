package org.tahsil.api.trend;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.OPERATOR;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Trends;
import org.tahsil.delinquency.Trends.Difference;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** How a portfolio moves, from facts. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends", description = "Roll rates, effectiveness, risk, and what became known later")
public class TrendsResource {
  private static final String FROM = "Default: a month before the end.";
  private static final String TO = "Default: the business date.";

  @Inject Desk desk;
  @EJB Trends trends;

  @GET
  @Path("roll-rates")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getRollRates", summary = "What became of balances between two dates")
  @APIResponse(
      responseCode = "200",
      description = "The moves, and the rate of each bucket but the worst",
      content = @Content(schema = @Schema(implementation = RollsView.class)))
  public RollsView rolls(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = FROM) @QueryParam("from") @Nullable LocalDate from,
      @Parameter(description = TO) @QueryParam("to") @Nullable LocalDate to) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate end = desk.asOf(portfolio, to, "to");
    LocalDate begin = from == null ? end.minusMonths(1) : from;
    return RollsView.of(trends.rolls(portfolio, AsOf.now(begin), AsOf.now(end)));
  }

  @GET
  @Path("indicators")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getIndicators",
      summary = "Collection effectiveness, days sales outstanding, portfolio at risk")
  @APIResponse(
      responseCode = "200",
      description = "With the figures that they come from",
      content = @Content(schema = @Schema(implementation = IndicatorsView.class)))
  public IndicatorsView indicators(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "First day of the period. " + FROM) @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Last day of the period. " + TO) @QueryParam("to")
          @Nullable LocalDate to) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate end = desk.asOf(portfolio, to, "to");
    LocalDate begin = from == null ? end.minusMonths(1).plusDays(1) : from;
    return IndicatorsView.of(trends.indicators(portfolio, begin, end));
  }

  @GET
  @Path("cures")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getCures",
      summary = "Cures and relapses of each day, with their rates",
      description = "As known now, at most 366 days.")
  @APIResponse(
      responseCode = "200",
      description = "One entry a day",
      content = @Content(schema = @Schema(implementation = CuresView.class)))
  public CuresView cures(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "First day of the period. " + FROM) @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Last day of the period. " + TO) @QueryParam("to")
          @Nullable LocalDate to) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate end = desk.asOf(portfolio, to, "to");
    LocalDate begin = from == null ? end.minusMonths(1).plusDays(1) : from;
    return CuresView.of(trends.cures(portfolio, begin, end));
  }

  @GET
  @Path("differences")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listDifferences",
      summary = "Accounts that stand otherwise now than as known then")
  @APIResponse(
      responseCode = "200",
      description = "A page, by reference; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = DifferencesView.class)))
  public DifferencesView differences(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "End of this date; default: the business date.") @QueryParam("as_of")
          @Nullable LocalDate asOf,
      @Parameter(
              description =
                  "The business date whose knowledge is compared; default: the one before today's.")
          @QueryParam("known_on")
          @Nullable LocalDate knownOn,
      @Parameter(description = "next_cursor of the last page.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate known = knownOn == null ? desk.asOf(portfolio, null).minusDays(1) : knownOn;
    AsOf then = desk.asOf(portfolio, asOf, known);
    int size = Limit.of(limit);
    List<Difference> found =
        trends.differences(portfolio, then, cursor == null ? null : new AccountRef(cursor), size);
    return new DifferencesView(
        then.date(),
        known,
        portfolio.currency().getCurrencyCode(),
        found.stream().map(DifferencesView.Line::of).toList(),
        found.size() < size ? null : found.get(size - 1).account().value());
  }
}
