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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Limit;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Alerts;
import org.tahsil.shared.id.PortfolioCode;

/** What completed nights want a person to look at. */
@Path("v1/portfolios/{portfolio}/alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "What completed nights want a person to look at")
public class AlertsResource {
  @Inject Desk desk;
  @EJB Alerts alerts;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listAlerts", summary = "Alerts of completed nights, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = AlertList.class)))
  public AlertList list(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "next_cursor of the last page.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit,
      @Context HttpHeaders headers) {
    Portfolio portfolio = desk.portfolio(code);
    String list = "alerts " + code;
    long before = Cursor.position(list, cursor, -1);
    int size = Limit.of(limit);
    List<Alert> page = alerts.newest(portfolio, before < 0 ? null : before, size);
    Locale locale = Language.of(headers);
    return new AlertList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(alert -> AlertView.of(alert, locale)).toList(),
        page.size() < size ? null : Cursor.at(list, page.get(size - 1).id()));
  }
}
