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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernRules;
import org.tahsil.shared.id.PortfolioCode;

/** What follows from concerns. */
@Path("v1/portfolios/{portfolio}/concern-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns")
public class ConcernRulesResource {
  @Inject Desk desk;
  @EJB ConcernRules rules;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listConcernRules",
      summary = "What is held, whose it is, by when and with which evidence it is decided")
  @APIResponse(
      responseCode = "200",
      description = "The rules of the business date, with their version as ETag",
      content = @Content(schema = @Schema(implementation = ConcernRulesView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{concern_kind}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "setConcernRule",
      summary = "Sets the rule of a kind from the business date on",
      description = "For what is told from then. Earlier rules are kept with their dates.")
  @APIResponse(
      responseCode = "200",
      description = "All rules",
      content = @Content(schema = @Schema(implementation = ConcernRulesView.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_kind") ConcernKind kind,
      ConcernRuleRequest rule,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    rules.set(portfolio, rule.rule(kind), desk.user());
    ConcernRulesView now = view(portfolio);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private ConcernRulesView view(Portfolio portfolio) {
    return new ConcernRulesView(
        portfolio.code().value(),
        rules.list(portfolio).stream().map(ConcernRulesView.RuleView::of).toList());
  }
}
