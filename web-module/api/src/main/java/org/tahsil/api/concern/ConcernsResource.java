package org.tahsil.api.concern;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.Concerns;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** What customers say that stands against collecting. */
@Path("v1/portfolios/{portfolio}/concerns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Concerns",
    description = "Hardship, disputes, bereavement, wrong persons and legal matters")
public class ConcernsResource {
  @Inject Desk desk;
  @EJB Concerns concerns;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listConcerns",
      summary = "Concerns, those that must be decided first before the others")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = ConcernList.class)))
  public ConcernList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam ConcernsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    ConcernQuery query = wished.query(code);
    List<Concern> page = concerns.list(portfolio, query);
    return new ConcernList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(one -> ConcernView.of(one, desk.asOf(portfolio, null))).toList(),
        page.size() < query.limit() ? null : wished.after(code, page.get(page.size() - 1)));
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "tellConcern",
      summary = "Takes a concern in and holds what it is about",
      description =
          "The hold and the day by which it must be decided follow from the rule of its kind. The"
              + " same source_ref again is the same concern; of what is undecided, 409 names it.")
  @APIResponse(
      responseCode = "201",
      description = "Taken in, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was known already",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  public Response tell(@PathParam("portfolio") PortfolioCode code, ConcernRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    Concerns.Told told = concerns.tell(portfolio, request.concern(portfolio), desk.caller());
    ConcernFileView view = view(portfolio, told.file());
    return Response.status(told.isNew() ? 201 : 200).entity(view).tag(Version.of(view)).build();
  }

  @GET
  @Path("{concern_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getConcern",
      summary = "A concern with its steps, holds, evidence and postings")
  @APIResponse(
      responseCode = "200",
      description = "The concern, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      @Context Request request) {
    return Version.fresh(request, found(desk.portfolio(code), id));
  }

  @POST
  @Path("{concern_id}/steps")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "stepOnConcern",
      summary = "Takes, hands over, asks, gives time or withdraws",
      description =
          "Agents take free concerns of their team, give back and hand over their own. To hand over"
              + " other people's and to EXTEND is a manager's. WITHDRAW ends the holds.")
  @APIResponse(
      responseCode = "200",
      description = "The concern as it is now, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  public Response step(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      ConcernStepRequest step,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Integer based = based(request, found(portfolio, id));
    ConcernFileView now =
        view(portfolio, concerns.act(portfolio, id, step.wish(based), desk.caller()));
    return Response.ok(now).tag(Version.of(now)).build();
  }

  @POST
  @Path("{concern_id}/decision")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "decideConcern",
      summary = "Decides a concern",
      description =
          "Its holds end or go on and what is due is posted, in one transaction, once. Postings are"
              + " a manager's. A dispute that is upheld without postings credits what was disputed. A"
              + " write-off beyond the caller's authority waits for a second person.")
  @APIResponse(
      responseCode = "200",
      description = "The decided concern, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  @APIResponse(
      responseCode = "202",
      description = "It waits for a second person, as told in waiting",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  public Response decide(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      DecisionRequest decision,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Integer based = based(request, found(portfolio, id));
    return answer(
        portfolio,
        concerns.decide(portfolio, id, decision.decision(portfolio, based), desk.caller()));
  }

  /** The version that the caller's If-Match names, to be guarded to the end; null without one. */
  private @Nullable Integer based(Request request, ConcernFileView found) {
    Version.mustMatch(request, found);
    return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : found.concern().version();
  }

  private Response answer(Portfolio portfolio, ConcernFile file) {
    ConcernFileView view = view(portfolio, file);
    return Response.status(view.waiting() == null ? 200 : 202)
        .entity(view)
        .tag(Version.of(view))
        .build();
  }

  private ConcernFileView view(Portfolio portfolio, ConcernFile file) {
    return ConcernFileView.of(
        portfolio.currency().getCurrencyCode(), file, desk.asOf(portfolio, null));
  }

  private ConcernFileView found(Portfolio portfolio, long id) {
    return view(
        portfolio,
        concerns
            .find(portfolio, id)
            .orElseThrow(() -> new RequestRefused(Refusal.unknown("concern", String.valueOf(id)))));
  }
}
