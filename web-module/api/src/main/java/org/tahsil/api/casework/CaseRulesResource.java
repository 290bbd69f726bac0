package org.tahsil.api.casework;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.casework.CaseRulesView.RuleView;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Version;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseRules;
import org.tahsil.casework.WorkSettings;
import org.tahsil.shared.id.PortfolioCode;

/** When nights open cases. */
@Path("v1/portfolios/{portfolio}/case-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework")
public class CaseRulesResource {
  @Inject Desk desk;
  @EJB CaseRules rules;
  @EJB WorkSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "listCaseRules",
      summary = "When nights open cases, and what follows from outcomes")
  @APIResponse(
      responseCode = "200",
      description =
          "The rules of the business date and all that were set, with their version as ETag",
      content = @Content(schema = @Schema(implementation = CaseRulesView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setCaseRule",
      summary = "Sets when nights open cases from a day on, tomorrow at the earliest",
      description =
          "The night of that day opens cases by it. That of the same kind and day no longer counts;"
              + " the same again changes nothing. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "All rules",
      content = @Content(schema = @Schema(implementation = CaseRulesView.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      CaseRuleRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    rules.set(portfolio, wish.rule(Read.date("valid_from", validFrom), portfolio), desk.user());
    CaseRulesView now = view(portfolio);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private CaseRulesView view(Portfolio portfolio) {
    return new CaseRulesView(
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode(),
        views(portfolio, rules.list(portfolio)),
        views(portfolio, rules.dated(portfolio)),
        settings.outcomeRules(portfolio).stream().map(OutcomeRuleView::of).toList());
  }

  private static List<RuleView> views(Portfolio portfolio, List<CaseRule> rules) {
    return rules.stream().map(rule -> RuleView.of(portfolio, rule)).toList();
  }
}
