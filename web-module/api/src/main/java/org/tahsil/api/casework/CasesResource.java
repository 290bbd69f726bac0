package org.tahsil.api.casework;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** People's work on a customer's arrears. */
@Path("v1/portfolios/{portfolio}/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework", description = "Cases, whom to work next, and what came of it")
public class CasesResource {
  @Inject Desk desk;
  @EJB Cases cases;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listCases", summary = "Cases, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = CaseList.class)))
  public CaseList list(@PathParam("portfolio") PortfolioCode code, @BeanParam CasesQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    CaseQuery query = wished.query(code);
    List<CollectionCase> page = cases.list(portfolio, query);
    return new CaseList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(CaseView::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).id()));
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "openCase",
      summary = "Opens a case by hand",
      description = "A customer has at most one open case in a portfolio: 409 names it.")
  @APIResponse(
      responseCode = "201",
      description = "Opened, with its version as ETag",
      content = @Content(schema = @Schema(implementation = CaseStoryView.class)))
  public Response open(@PathParam("portfolio") PortfolioCode code, CaseRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    CollectionCase opened =
        cases.open(portfolio, request.customer(), request.wish(), desk.caller());
    CaseStoryView story = story(portfolio, opened.id());
    return Response.status(201).entity(story).tag(Version.of(story)).build();
  }

  @GET
  @Path("{case_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getCase", summary = "A case with what was done with it")
  @APIResponse(
      responseCode = "200",
      description = "The case, with its version as ETag",
      content = @Content(schema = @Schema(implementation = CaseStoryView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("case_id") Long id,
      @Context Request request) {
    return Version.fresh(request, story(desk.portfolio(code), id));
  }

  @POST
  @Path("{case_id}/acts")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "actOnCase",
      summary = "Takes, gives away, plans or closes a case",
      description =
          "Each act is kept. Of two who take a case one gets it; the other's 409, or 412 if it sent"
              + " If-Match, names who has it. Agents take free cases and give back their own;"
              + " ASSIGN, REQUIRE and CLOSE are a manager's. Escalations have an address of their own.")
  @APIResponse(
      responseCode = "200",
      description = "The case as it is now, with its version as ETag",
      content = @Content(schema = @Schema(implementation = CaseStoryView.class)))
  public Response act(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("case_id") Long id,
      CaseActRequest act,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Integer based = based(request, story(portfolio, id));
    CaseWish wish = act.wish();
    if (wish.action() == CaseAction.ESCALATE || wish.action() == CaseAction.RETURN) {
      throw new RequestRefused(
          Refusal.rule(
              "ESCALATION_BY_CHECKLIST",
              "action",
              wish.action().name(),
              "Use POST escalations, and its acts."));
    }
    cases.act(portfolio, id, wish.at(based), desk.caller());
    CaseStoryView now = story(portfolio, id);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  /** The version that the caller's If-Match names, to be guarded to the end; null without one. */
  private @Nullable Integer based(Request request, CaseStoryView found) {
    if (request.evaluatePreconditions(Version.of(found)) != null) {
      String owner = found.caseNow().owner();
      throw new RequestRefused(
          new Refusal(
              Refusal.Kind.STALE,
              "CASE_CHANGED_MEANWHILE",
              "If-Match",
              owner,
              owner == null ? "Read it again." : "Read it again: " + owner + " has it now.",
              Map.of("owner", String.valueOf(owner))));
    }
    return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : found.caseNow().version();
  }

  private CaseStoryView story(Portfolio portfolio, long id) {
    CollectionCase found =
        cases
            .find(portfolio, id)
            .orElseThrow(() -> new RequestRefused(Refusal.unknown("case", String.valueOf(id))));
    return new CaseStoryView(
        portfolio.currency().getCurrencyCode(),
        CaseView.of(found),
        cases.acts(portfolio, id).stream().map(CaseStoryView.ActView::of).toList());
  }
}
