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
import java.util.Locale;
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
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.Alerts;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** What people should look at, and what they do with it. */
@Path("v1/portfolios/{portfolio}/alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "What people should look at, and what they do with it")
public class AlertsResource {
  @Inject Desk desk;
  @EJB Alerts alerts;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listAlerts",
      summary = "Alerts of completed nights and of what changed since, newest first or by priority")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = AlertList.class)))
  public AlertList list(@PathParam("portfolio") PortfolioCode code, @BeanParam AlertsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    AlertQuery query = wished.query(code);
    List<Alert> page = alerts.list(portfolio, query);
    Locale locale = Language.of(headers);
    return new AlertList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(alert -> AlertView.of(alert, locale)).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).id()));
  }

  @GET
  @Path("{alert_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getAlert", summary = "An alert with what was done with it")
  @APIResponse(
      responseCode = "200",
      description = "The alert, with its version as ETag",
      content = @Content(schema = @Schema(implementation = AlertStoryView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("alert_id") Long alert,
      @Context Request request) {
    return Version.fresh(request, story(desk.portfolio(code), alert));
  }

  @POST
  @Path("{alert_id}/acts")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "actOnAlert",
      summary = "Assigns, acknowledges, snoozes an alert or opens it again",
      description =
          "Each act is kept. A snoozed alert is open again by itself on the business date that was"
              + " named. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The alert as it is now, with its version as ETag",
      content = @Content(schema = @Schema(implementation = AlertStoryView.class)))
  public Response act(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("alert_id") Long alert,
      AlertActRequest act,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, story(portfolio, alert));
    alerts.act(portfolio, alert, act.wish(), desk.caller());
    AlertStoryView now = story(portfolio, alert);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private AlertStoryView story(Portfolio portfolio, long id) {
    Alert alert =
        alerts
            .find(portfolio, id)
            .orElseThrow(() -> new RequestRefused(Refusal.unknown("alert", String.valueOf(id))));
    return new AlertStoryView(
        portfolio.currency().getCurrencyCode(),
        AlertView.of(alert, Language.of(headers)),
        alerts.acts(portfolio, id).stream().map(AlertStoryView.ActView::of).toList());
  }
}
