package org.tahsil.api.terms;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.shared.id.PortfolioCode;

/** Grace days, tolerance and weekly days off of a portfolio. */
@Path("v1/portfolios/{portfolio}/ageing-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Ageing terms",
    description = "From when on days past due count: grace, tolerance, days off; dated settings")
public class AgeingTermsResource {
  @Inject Desk desk;
  @EJB AgeingSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listAgeingTerms", summary = "The terms that count, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = TermsView.All.class)))
  public TermsView.All list(@PathParam("portfolio") PortfolioCode code) {
    return new TermsView.All(
        code.value(), settings.terms(desk.portfolio(code)).stream().map(TermsView::of).toList());
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "setAgeingTerms",
      summary = "Sets terms from a day on",
      description =
          "Counts at once for every reader; transitions and alerts follow with the next night."
              + " Those of the same day no longer count. The same again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The terms",
      content = @Content(schema = @Schema(implementation = TermsView.class)))
  public TermsView set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      TermsRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return TermsView.of(
        settings.set(
            portfolio,
            request.terms(Read.date("valid_from", validFrom), portfolio.currency()),
            desk.user()));
  }
}
