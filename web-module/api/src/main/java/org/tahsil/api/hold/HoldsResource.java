package org.tahsil.api.hold;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.concern.Concerns;
import org.tahsil.concern.HoldsByHand;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Holds;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** What is paused for an account, why, and from when to when. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Holds", description = "Pauses of contact, debits, fees and the count of days past due")
public class HoldsResource {
  @Inject Desk desk;
  @EJB Holds holds;
  @EJB HoldsByHand byHand;
  @EJB Concerns concerns;

  @GET
  @Path("accounts/{account_ref}/holds")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listHolds",
      summary = "All versions of an account's holds, newest first",
      description =
          "A hold that ended or was withdrawn leaves its earlier version as it was known.")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = HoldList.class)))
  public HoldList list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("account_ref") AccountRef ref) {
    Portfolio portfolio = desk.portfolio(code);
    Account account = desk.account(portfolio, ref);
    LocalDate today = desk.asOf(portfolio, null);
    Map<UUID, Long> causes =
        concerns.causes(account).stream()
            .collect(Collectors.toMap(Concerns.Cause::hold, Concerns.Cause::concern));
    return new HoldList(
        ref.value(),
        portfolio.currency().getCurrencyCode(),
        today,
        holds.of(account).stream()
            .map(hold -> HoldView.of(hold, today, causes.get(hold.id())))
            .toList());
  }

  @POST
  @Path("accounts/{account_ref}/holds")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "placeHold",
      summary = "Holds an account, an item, or an amount of it in dispute",
      description =
          "May begin in the past: everything since is seen as if it had been known. Each call"
              + " places a hold of its own; an Idempotency-Key keeps a repetition from placing"
              + " another.")
  @APIResponse(
      responseCode = "201",
      description = "Placed",
      content = @Content(schema = @Schema(implementation = HoldView.class)))
  public Response place(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      HoldRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    HoldView placed =
        HoldView.of(
            holds.place(portfolio, ref, request.wish(portfolio), desk.user()),
            desk.asOf(portfolio, null),
            null);
    return Response.status(201).entity(placed).build();
  }

  @POST
  @Path("holds/{hold_id}/end")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "endHold",
      summary = "Ends a hold",
      description =
          "Earlier than it would end by itself. On the same day twice is once. That of a concern"
              + " ends with the concern (409), and what goes on after its outcome is a manager's to"
              + " end.")
  @APIResponse(
      responseCode = "200",
      description = "The hold with its end",
      content = @Content(schema = @Schema(implementation = HoldView.class)))
  public HoldView end(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("hold_id") UUID hold,
      EndRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate on = Read.date("on", request.on());
    return view(portfolio, byHand.end(portfolio, hold, on, desk.caller()));
  }

  @POST
  @Path("holds/{hold_id}/withdrawal")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "withdrawHold",
      summary = "Takes a hold back as if it had never been placed",
      description = "Twice is once.")
  @APIResponse(
      responseCode = "200",
      description = "The hold, withdrawn",
      content = @Content(schema = @Schema(implementation = HoldView.class)))
  public HoldView withdraw(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("hold_id") UUID hold,
      WithdrawalRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return view(
        portfolio, byHand.withdraw(portfolio, hold, desk.caller(), Words.kept(request.note())));
  }

  private HoldView view(Portfolio portfolio, Hold hold) {
    return HoldView.of(
        hold,
        desk.asOf(portfolio, null),
        concerns.cause(portfolio, hold.id()).map(Concerns.Cause::concern).orElse(null));
  }
}
