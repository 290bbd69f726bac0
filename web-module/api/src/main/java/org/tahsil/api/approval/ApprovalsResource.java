package org.tahsil.api.approval;

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
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.Approvals;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** What second persons are asked and what they decided. */
@Path("v1/portfolios/{portfolio}/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals", description = "A second person's word, within a matrix of authorities")
public class ApprovalsResource {
  @Inject Desk desk;
  @EJB Approvals approvals;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listApprovals", summary = "Questions to a second person, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = ApprovalList.class)))
  public ApprovalList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam ApprovalsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    ApprovalQuery query = wished.query(code, desk.caller());
    List<Approval> page = approvals.list(portfolio, query);
    return new ApprovalList(
        page.stream().map(one -> view(portfolio, one)).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).key()));
  }

  @GET
  @Path("{approval_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getApproval", summary = "A question to a second person and its answer")
  @APIResponse(
      responseCode = "200",
      description = "The approval, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("approval_id") UUID id,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    return Version.fresh(request, view(portfolio, known(portfolio, id)));
  }

  @POST
  @Path("{approval_id}/decision")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "decideApproval",
      summary = "Grants or refuses what somebody else asked for",
      description =
          "Whoever asked cannot decide (403), nor can anybody whose authority does not cover it"
              + " (403). What follows happens at once. The same word again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The approval, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  public Response decide(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("approval_id") UUID id,
      DecisionRequest word,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio, known(portfolio, id)));
    ApprovalView decided =
        view(
            portfolio, approvals.decide(portfolio, id, word.verdict(), word.kept(), desk.caller()));
    return Response.ok(decided).tag(Version.of(decided)).build();
  }

  private ApprovalView view(Portfolio portfolio, Approval found) {
    return ApprovalView.of(found, portfolio.currency().getCurrencyCode(), Language.of(headers));
  }

  private Approval known(Portfolio portfolio, UUID id) {
    return approvals
        .find(portfolio, id)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("approval", id.toString())));
  }
}
