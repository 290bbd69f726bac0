package org.tahsil.api.account;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** Accounts and where they stand, on any date, as known now or then. */
@Path("v1/portfolios/{portfolio}/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Balances, days past due and why, payments, timeline")
public class AccountsResource {
  @Inject Desk desk;
  @EJB Delinquency delinquency;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listAccounts", summary = "Accounts, by default the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = AccountList.class)))
  public AccountList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam AccountsQuery query) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate date = desk.asOf(portfolio, query.asOf);
    AccountQuery page = query.page(new AsOf(date, query.knownOn));
    Delinquency.Listing<AccountLine> listing = delinquency.accounts(portfolio, page);
    return new AccountList(
        date,
        portfolio.currency().getCurrencyCode(),
        listing.total(),
        listing.rows().stream().map(AccountList.Line::of).toList(),
        query.next(page.asOf(), page.offset(), listing.rows().size(), listing.total()));
  }

  @GET
  @Path("{account_ref}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getAccount", summary = "Where an account stands, with its items")
  @APIResponse(
      responseCode = "200",
      description = "The account, with its version as ETag",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @Parameter(description = "End of this date; default: the business date.") @QueryParam("as_of")
          @Nullable LocalDate asOf,
      @Parameter(description = "By what was known then; default: what is known now.")
          @QueryParam("known_on")
          @Nullable LocalDate knownOn,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    return delinquency
        .position(portfolio, ref, desk.asOf(portfolio, asOf, knownOn))
        .map(position -> Version.fresh(request, AccountView.of(position)))
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("account_ref", ref.value())));
  }
}
