package org.tahsil.api.affordability;

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
import org.tahsil.affordability.AffordabilitySettings;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.shared.id.PortfolioCode;

/** How what a customer can pay becomes a proposal. */
@Path("v1/portfolios/{portfolio}/affordability-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Affordability")
public class AffordabilityTermsResource {
  @Inject Desk desk;
  @EJB AffordabilitySettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listAffordabilityTerms",
      summary = "Share, reserve, least instalment and ages of sources of proposals")
  @APIResponse(
      responseCode = "200",
      description = "Those of the business date, and all that were set",
      content = @Content(schema = @Schema(implementation = AffordabilityTermsView.All.class)))
  public AffordabilityTermsView.All list(@PathParam("portfolio") PortfolioCode code) {
    Portfolio portfolio = desk.portfolio(code);
    return new AffordabilityTermsView.All(
        code.value(),
        AffordabilityTermsView.of(settings.current(portfolio)),
        settings.terms(portfolio).stream().map(AffordabilityTermsView::of).toList());
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setAffordabilityTerms",
      summary = "Sets terms from a day after the business date on",
      description = "All are kept; of one first day the last ones count.")
  @APIResponse(
      responseCode = "200",
      description = "The terms",
      content = @Content(schema = @Schema(implementation = AffordabilityTermsView.class)))
  public AffordabilityTermsView set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-02-01") @PathParam("valid_from") String validFrom,
      AffordabilityTermsRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return AffordabilityTermsView.of(
        settings.set(
            portfolio,
            request.terms(Read.date("valid_from", validFrom), portfolio.currency()),
            desk.user()));
  }
}
