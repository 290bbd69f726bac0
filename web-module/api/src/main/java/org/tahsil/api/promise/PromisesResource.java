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
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Version;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.ArrangementQuery;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** Promises and plans of a portfolio. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
public class PromisesResource {
  @Inject Desk desk;
  @EJB Arrangements arrangements;
  @Context HttpHeaders headers;

  @GET
  @Path("promises")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listPromises", summary = "Promises and plans, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = PromiseList.class)))
  public PromiseList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam PromisesQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    ArrangementQuery query = wished.query(code);
    List<ArrangementLine> page = arrangements.list(portfolio, query);
    return new PromiseList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(PromiseList.Line::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).key()));
  }

  @GET
  @Path("promises/{promise_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getPromise",
      summary = "A promise or plan with each instalment and the money that counted")
  @APIResponse(
      responseCode = "200",
      description = "The promise, with its version as ETag",
      content = @Content(schema = @Schema(implementation = PromiseView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("promise_id") UUID id,
      @Context Request request) {
    return Version.fresh(request, view(known(desk.portfolio(code), id)));
  }

  @POST
  @Path("promises/{promise_id}/cancellation")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "cancelPromise",
      summary = "Takes an open promise or plan back",
      description = "Twice is once; the first reason stays. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The promise, with its version as ETag",
      content = @Content(schema = @Schema(implementation = PromiseView.class)))
  public Response cancel(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("promise_id") UUID id,
      CancellationRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(known(portfolio, id)));
    return answer(200, arrangements.cancel(portfolio, id, wish.reason().strip(), desk.caller()));
  }

  @POST
  @Path("promises/{promise_id}/rescheduling")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "reschedulePromise",
      summary = "Puts another one in the place of an open promise or plan",
      description = "Of the same kind. Money that comes from then on counts for the new one.")
  @APIResponse(
      responseCode = "201",
      description = "The new one, with its version as ETag",
      content = @Content(schema = @Schema(implementation = PromiseView.class)))
  public Response reschedule(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("promise_id") UUID id,
      ReschedulingRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Arrangement old = known(portfolio, id);
    Version.mustMatch(request, view(old));
    return answer(
        201,
        arrangements.reschedule(
            portfolio,
            id,
            wish.wish(old.kind(), portfolio.currency()),
            wish.reason().strip(),
            desk.user()));
  }

  @GET
  @Path("promise-performance")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getPromisePerformance",
      summary = "How many were kept, by count and amount, by agent and segment")
  @APIResponse(
      responseCode = "200",
      description = "Rates with their denominators",
      content = @Content(schema = @Schema(implementation = PerformanceView.class)))
  public PerformanceView performance(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "First day. Default: a month before the end.") @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Last day on which they were decided. Default: the business date.")
          @QueryParam("to")
          @Nullable LocalDate to) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate end = desk.asOf(portfolio, to, "to");
    LocalDate begin = from == null ? end.minusMonths(1).plusDays(1) : from;
    return PerformanceView.of(arrangements.performance(portfolio, begin, end));
  }

  private Response answer(int status, Arrangement found) {
    PromiseView view = view(found);
    return Response.status(status).entity(view).tag(Version.of(view)).build();
  }

  private PromiseView view(Arrangement found) {
    return PromiseView.of(found, Language.of(headers));
  }

  private Arrangement known(Portfolio portfolio, UUID id) {
    return arrangements
        .find(portfolio, id)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("promise", id.toString())));
  }
}
