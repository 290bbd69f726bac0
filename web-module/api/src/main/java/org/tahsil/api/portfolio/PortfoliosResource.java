package org.tahsil.api.portfolio;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.shared.id.PortfolioCode;

/** Portfolios and their clocks. */
@Path("v1/portfolios")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Portfolios", description = "Books with one currency, time zone and set of conventions")
public class PortfoliosResource {
  @Inject Desk desk;
  @EJB Portfolios portfolios;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listPortfolios", summary = "The tenant's portfolios by code")
  @APIResponse(
      responseCode = "200",
      description = "All of them; next_cursor is null",
      content = @Content(schema = @Schema(implementation = PortfolioList.class)))
  public PortfolioList list() {
    List<PortfolioView> all = portfolios.list(desk.tenant()).stream().map(this::view).toList();
    return new PortfolioList(all, null);
  }

  @POST
  @RolesAllowed(ADMIN)
  @Operation(operationId = "openPortfolio", summary = "Opens a portfolio of the caller's tenant")
  @APIResponse(
      responseCode = "201",
      description = "Opened",
      content = @Content(schema = @Schema(implementation = PortfolioView.class)))
  public Response open(PortfolioRequest request, @Context UriInfo uri) {
    PortfolioView opened = view(portfolios.open(desk.tenant(), request.wish()));
    return Response.created(uri.getAbsolutePathBuilder().path(opened.code()).build())
        .entity(opened)
        .tag(Version.of(opened))
        .build();
  }

  @GET
  @Path("{portfolio}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getPortfolio", summary = "A portfolio with its business date")
  @APIResponse(
      responseCode = "200",
      description = "The portfolio, with its version as ETag",
      content = @Content(schema = @Schema(implementation = PortfolioView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @POST
  @Path("{portfolio}/clock")
  @RolesAllowed({OPERATOR, ADMIN})
  @Operation(
      operationId = "moveClock",
      summary = "Moves a simulated clock forward",
      description = "Only moves the clock; it runs no end of day. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The portfolio with its new clock",
      content = @Content(schema = @Schema(implementation = PortfolioView.class)))
  public Response moveClock(
      @PathParam("portfolio") PortfolioCode code, ClockRequest move, @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    PortfolioView moved = view(portfolios.moveClock(portfolio, move.target(portfolio)));
    return Response.ok(moved).tag(Version.of(moved)).build();
  }

  private PortfolioView view(Portfolio portfolio) {
    return PortfolioView.of(portfolio, portfolios.businessDate(portfolio));
  }
}
