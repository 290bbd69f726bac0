package org.tahsil.api.settlement;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Version;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementQuery;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** Settlements of a portfolio. */
@Path("v1/portfolios/{portfolio}/settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
public class SettlementsResource {
  @Inject Desk desk;
  @EJB Settlements settlements;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listSettlements",
      summary = "Settlements and discounts for early payment, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = SettlementList.class)))
  public SettlementList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam SettlementsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    SettlementQuery query = wished.query(code);
    List<SettlementLine> page = settlements.list(portfolio, query);
    return new SettlementList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(SettlementList.Line::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).key()));
  }

  @GET
  @Path("{settlement_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getSettlement",
      summary = "An offer with the money that counted and what was waived")
  @APIResponse(
      responseCode = "200",
      description = "The offer, with its version as ETag",
      content = @Content(schema = @Schema(implementation = SettlementView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("settlement_id") UUID id,
      @Context Request request) {
    return Version.fresh(request, view(known(desk.portfolio(code), id)));
  }

  @POST
  @Path("{settlement_id}/withdrawal")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "withdrawSettlement",
      summary = "Takes a running offer back",
      description =
          "Only who made it and managers may. Twice is once; the first reason stays. Money valued before still counts if it is told"
              + " later. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The offer, with its version as ETag",
      content = @Content(schema = @Schema(implementation = SettlementView.class)))
  public Response withdraw(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("settlement_id") UUID id,
      WithdrawalRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(known(portfolio, id)));
    SettlementView view =
        view(settlements.withdraw(portfolio, id, wish.reason().strip(), desk.caller()));
    return Response.ok(view).tag(Version.of(view)).build();
  }

  private SettlementView view(Settlement found) {
    return SettlementView.of(found, Language.of(headers));
  }

  private Settlement known(Portfolio portfolio, UUID id) {
    return settlements
        .find(portfolio, id)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("settlement", id.toString())));
  }
}
