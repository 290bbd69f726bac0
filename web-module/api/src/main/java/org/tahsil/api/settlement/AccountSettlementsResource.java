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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Version;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** Settlements of one account. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}/settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Settlements",
    description = "A lower amount by a date, within authorities; once paid, the rest is waived")
public class AccountSettlementsResource {
  @Inject Desk desk;
  @EJB Settlements settlements;
  @EJB Portfolios portfolios;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listAccountSettlements", summary = "An account's offers, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = AccountSettlements.class)))
  public AccountSettlements list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("account_ref") AccountRef ref) {
    Portfolio portfolio = desk.portfolio(code);
    Account account = desk.account(portfolio, ref);
    return new AccountSettlements(
        ref.value(),
        portfolio.currency().getCurrencyCode(),
        settlements.of(portfolio, account).stream()
            .map(found -> SettlementView.of(found, Language.of(headers)))
            .toList());
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "makeSettlement",
      summary = "Offers an account a lower amount by a date",
      description =
          "Within the caller's authority it is offered at once; above it a second person is asked,"
              + " above every authority it is refused (422). Once the amount came in time, the rest"
              + " is waived by a posting. One runs at a time (409).")
  @APIResponse(
      responseCode = "201",
      description = "Made, with its version as ETag",
      content = @Content(schema = @Schema(implementation = SettlementView.class)))
  public Response make(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      SettlementRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    SettlementView made =
        SettlementView.of(
            settlements.make(portfolio, ref, wish(portfolio, request), desk.caller()),
            Language.of(headers));
    return Response.status(201).entity(made).tag(Version.of(made)).build();
  }

  @POST
  @Path("quote")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "quoteSettlement",
      summary = "What an offer would be, and whose authority it needs",
      description = "Refused as making it would be, its authority aside; nothing is written.")
  @APIResponse(
      responseCode = "200",
      description = "The amounts",
      content = @Content(schema = @Schema(implementation = QuoteView.class)))
  public QuoteView quote(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      SettlementRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    return QuoteView.of(settlements.quote(portfolio, ref, wish(portfolio, request), desk.caller()));
  }

  private SettlementWish wish(Portfolio portfolio, SettlementRequest request) {
    return request.wish(portfolio.currency(), portfolios.businessDate(portfolio));
  }
}
