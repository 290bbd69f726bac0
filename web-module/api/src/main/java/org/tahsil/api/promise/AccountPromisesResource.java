package org.tahsil.api.promise;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.Affordability;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Version;
import org.tahsil.api.web.Words;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.delinquency.AsOf;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** Promises and plans of one account. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promises", description = "Promises to pay and plans, judged from the money that came")
public class AccountPromisesResource {
  @Inject Desk desk;
  @EJB Arrangements arrangements;
  @EJB Affordability affordability;
  @Context HttpHeaders headers;

  @GET
  @Path("promises")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listAccountPromises",
      summary = "An account's promises and plans with what counted for them, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = AccountPromises.class)))
  public AccountPromises list(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @Parameter(description = "End of this date; default: as it stands.") @QueryParam("as_of")
          @Nullable LocalDate wished,
      @Parameter(description = "By the knowledge of this business date; default: now.")
          @QueryParam("known_on")
          @Nullable LocalDate knownOn) {
    Portfolio portfolio = desk.portfolio(code);
    Account account = desk.account(portfolio, ref);
    AsOf asOf = desk.asOf(portfolio, wished, knownOn);
    List<Arrangement> found = arrangements.asOf(portfolio, account, asOf.date(), asOf.knownOn());
    return new AccountPromises(
        ref.value(),
        portfolio.currency().getCurrencyCode(),
        asOf.date(),
        asOf.knownOn(),
        found.stream().anyMatch(one -> one.state() == ArrangementState.OPEN),
        found.stream().map(one -> PromiseView.of(one, Language.of(headers))).toList());
  }

  @POST
  @Path("promises")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "makePromise",
      summary = "Takes a customer's promise to pay one or several amounts",
      description =
          "As of the business date, under its terms. While it is open, the account gets no reminder"
              + " and no debit. An Idempotency-Key keeps a repetition from making another.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = PromiseView.class)))
  public Response promise(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      PromiseRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    return answer(made(portfolio, ref, request.wish(portfolio.currency())));
  }

  @POST
  @Path("plans")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "makePlan",
      summary = "Agrees on a plan of instalments",
      description =
          "Equal instalments of what is overdue or outstanding, or each by itself. More than the"
              + " customer can pay is agreed on and said so.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = PromiseView.class)))
  public Response plan(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      PlanRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    List<Instalment> parts = instalments(portfolio, ref, request);
    StrainView strain =
        affordability.strain(portfolio, ref, parts).map(StrainView::of).orElse(null);
    PromiseView made =
        made(
            portfolio,
            ref,
            new NewArrangement(ArrangementKind.PLAN, parts, Words.kept(request.note())));
    return answer(made.asking(strain), made);
  }

  @POST
  @Path("plans/preview")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "previewPlan",
      summary = "The instalments that a plan would have",
      description = "Refused as making it would be; nothing is written.")
  @APIResponse(
      responseCode = "200",
      description = "The instalments",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public PlanView preview(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      PlanRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    List<Instalment> own = request.own(portfolio.currency());
    List<Instalment> parts =
        own == null
            ? arrangements.preview(portfolio, ref, request.wish(portfolio.currency()))
            : arrangements.preview(portfolio, ref, own);
    return PlanView.of(
        parts,
        portfolio.currency(),
        arrangements.reAgeing(portfolio, ref, parts),
        affordability.strain(portfolio, ref, parts));
  }

  private List<Instalment> instalments(Portfolio portfolio, AccountRef ref, PlanRequest request) {
    List<Instalment> own = request.own(portfolio.currency());
    return own == null
        ? arrangements.schedule(portfolio, ref, request.wish(portfolio.currency()))
        : own;
  }

  private PromiseView made(Portfolio portfolio, AccountRef ref, NewArrangement wish) {
    return PromiseView.of(
        arrangements.make(portfolio, ref, wish, desk.user()), Language.of(headers));
  }

  private static Response answer(PromiseView made) {
    return answer(made, made);
  }

  /**
   * @param kept what is asked for later under the same version
   */
  private static Response answer(PromiseView told, PromiseView kept) {
    return Response.status(201).entity(told).tag(Version.of(kept)).build();
  }
}
