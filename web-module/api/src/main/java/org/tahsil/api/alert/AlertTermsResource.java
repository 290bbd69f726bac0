package org.tahsil.api.alert;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.delinquency.AlertSettings;
import org.tahsil.shared.id.PortfolioCode;

/** The terms by which alerts are found. */
@Path("v1/portfolios/{portfolio}/alert-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class AlertTermsResource {
  @Inject Desk desk;
  @EJB AlertSettings alerts;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getAlertTerms", summary = "By what alerts are judged")
  @APIResponse(
      responseCode = "200",
      description = "The terms of the business date, with their version as ETag",
      content = @Content(schema = @Schema(implementation = AlertTermsView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "setAlertTerms",
      summary = "Sets by what alerts are judged, from the business date on",
      description =
          "The next night judges all accounts by it. Refused while a night of the portfolio runs.")
  @APIResponse(
      responseCode = "200",
      description = "The terms",
      content = @Content(schema = @Schema(implementation = AlertTermsView.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      AlertTermsRequest terms,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    alerts.setTerms(portfolio, terms.relapseDays(), terms.high(portfolio), desk.user());
    AlertTermsView set = view(portfolio);
    return Response.ok(set).tag(Version.of(set)).build();
  }

  private AlertTermsView view(Portfolio portfolio) {
    return AlertTermsView.of(portfolio, alerts.terms(portfolio));
  }
}
