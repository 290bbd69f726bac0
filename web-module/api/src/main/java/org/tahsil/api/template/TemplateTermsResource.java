package org.tahsil.api.template;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Version;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.template.TemplateSettings;

/** The page for payments and the price of SMS of a portfolio. */
@Path("v1/portfolios/{portfolio}/template-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateTermsResource {
  @Inject Desk desk;
  @EJB TemplateSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listTemplateTerms",
      summary = "The page for payments and the price of a part of an SMS")
  @APIResponse(
      responseCode = "200",
      description = "Those of the business date and all that were set, with their version as ETag",
      content = @Content(schema = @Schema(implementation = TemplateTermsView.All.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setTemplateTerms",
      summary = "Sets terms of messages from a day on, tomorrow at the earliest",
      description =
          "Those of the same day no longer count; the same again changes nothing. If-Match guards"
              + " against a race.")
  @APIResponse(
      responseCode = "200",
      description = "All terms, with their version as ETag",
      content = @Content(schema = @Schema(implementation = TemplateTermsView.All.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      TemplateTermsRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    settings.set(portfolio, wish.terms(Read.date("valid_from", validFrom)), desk.user());
    TemplateTermsView.All now = view(portfolio);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private TemplateTermsView.All view(Portfolio portfolio) {
    return new TemplateTermsView.All(
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode(),
        TemplateTermsView.of(settings.current(portfolio)),
        settings.dated(portfolio).stream().map(TemplateTermsView::of).toList());
  }
}
