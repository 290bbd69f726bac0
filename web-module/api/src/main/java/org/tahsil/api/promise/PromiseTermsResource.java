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
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.shared.id.PortfolioCode;

/** What promises and plans may be and bear. */
@Path("v1/portfolios/{portfolio}/promise-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
public class PromiseTermsResource {
  @Inject Desk desk;
  @EJB PromiseSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listPromiseTerms",
      summary = "Tolerance, grace and limits of promises and plans")
  @APIResponse(
      responseCode = "200",
      description = "Those of the business date, and all that were set",
      content = @Content(schema = @Schema(implementation = PromiseTermsView.All.class)))
  public PromiseTermsView.All list(@PathParam("portfolio") PortfolioCode code) {
    Portfolio portfolio = desk.portfolio(code);
    return new PromiseTermsView.All(
        code.value(),
        PromiseTermsView.of(settings.current(portfolio)),
        settings.terms(portfolio).stream().map(PromiseTermsView::of).toList());
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setPromiseTerms",
      summary = "Sets terms for what is made from a day on",
      description =
          "What was made before keeps its terms. Those of the same day no longer count; the same"
              + " again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The terms",
      content = @Content(schema = @Schema(implementation = PromiseTermsView.class)))
  public PromiseTermsView set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      PromiseTermsRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return PromiseTermsView.of(
        settings.set(
            portfolio,
            request.terms(Read.date("valid_from", validFrom), portfolio.currency()),
            desk.user()));
  }
}
