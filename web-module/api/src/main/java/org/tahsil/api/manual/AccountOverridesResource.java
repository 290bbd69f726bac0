package org.tahsil.api.manual;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.manual.Overrides;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** One account that people take over from automation. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}/overrides")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Overrides",
    description = "Accounts that people take over from reminders, automatic debits and case rules")
public class AccountOverridesResource {
  @Inject Desk desk;
  @EJB Overrides overrides;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listAccountOverrides", summary = "An account's overrides, newest first")
  @APIResponse(
      responseCode = "200",
      description = "The newest two hundred",
      content = @Content(schema = @Schema(implementation = AccountOverrides.class)))
  public AccountOverrides list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("account_ref") AccountRef ref) {
    Portfolio portfolio = desk.portfolio(code);
    Account account = desk.account(portfolio, ref);
    LocalDate today = desk.asOf(portfolio, null);
    return new AccountOverrides(
        ref.value(),
        portfolio.currency().getCurrencyCode(),
        today,
        overrides.of(portfolio, account).stream()
            .map(found -> ManualOverrideView.of(found, today))
            .toList());
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "placeOverride",
      summary = "Takes an account out of the product's automation for a time",
      description =
          "People go on working it. From the overdue amount that the portfolio's terms name, it"
              + " waits for a second person; automation goes on meanwhile. An Idempotency-Key keeps"
              + " a repetition from placing another.")
  @APIResponse(
      responseCode = "201",
      description = "Placed, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ManualOverrideView.class)))
  public Response place(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      OverrideRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    ManualOverrideView placed =
        ManualOverrideView.of(
            overrides.place(portfolio, ref, request.wish(), desk.caller()),
            desk.asOf(portfolio, null));
    return Response.status(201).entity(placed).tag(Version.of(placed)).build();
  }
}
