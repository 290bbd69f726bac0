package org.tahsil.api.manual;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Version;
import org.tahsil.api.web.Words;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.OverrideQuery;
import org.tahsil.manual.Overrides;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** The accounts of a portfolio that people have taken over. */
@Path("v1/portfolios/{portfolio}/overrides")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Overrides")
public class OverridesResource {
  @Inject Desk desk;
  @EJB Overrides overrides;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listOverrides", summary = "Overrides, the next to end first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = OverrideList.class)))
  public OverrideList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam OverridesQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    LocalDate today = desk.asOf(portfolio, null);
    OverrideQuery query = wished.query(code);
    List<ManualOverride> page = overrides.list(portfolio, query);
    Overrides.Count count = overrides.count(portfolio);
    return new OverrideList(
        portfolio.currency().getCurrencyCode(),
        today,
        count.running(),
        count.waiting(),
        count.endingSoon(),
        page.stream().map(found -> ManualOverrideView.of(found, today)).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).key()));
  }

  @GET
  @Path("{override_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getOverride", summary = "An override as it stands")
  @APIResponse(
      responseCode = "200",
      description = "The override, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ManualOverrideView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("override_id") UUID id,
      @Context Request request) {
    return Version.fresh(request, known(desk.portfolio(code), id));
  }

  @POST
  @Path("{override_id}/end")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "endOverride",
      summary = "Lets automation act again earlier",
      description =
          "From the business date or a later day on. On the same day twice is once. Agents end what"
              + " they placed. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The override, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ManualOverrideView.class)))
  public Response end(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("override_id") UUID id,
      OverrideEndRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, known(portfolio, id));
    String day = wish.on();
    LocalDate on = day == null ? desk.asOf(portfolio, null) : Read.date("on", day);
    return answer(
        portfolio, overrides.end(portfolio, id, on, Words.kept(wish.note()), desk.caller()));
  }

  @POST
  @Path("{override_id}/withdrawal")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "withdrawOverride",
      summary = "Takes back an override that waits or has not begun",
      description =
          "Twice is once. Agents take back what they placed. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The override, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ManualOverrideView.class)))
  public Response withdraw(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("override_id") UUID id,
      OverrideWithdrawalRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, known(portfolio, id));
    return answer(
        portfolio, overrides.withdraw(portfolio, id, Words.kept(wish.note()), desk.caller()));
  }

  private Response answer(Portfolio portfolio, ManualOverride found) {
    ManualOverrideView view = ManualOverrideView.of(found, desk.asOf(portfolio, null));
    return Response.ok(view).tag(Version.of(view)).build();
  }

  private ManualOverrideView known(Portfolio portfolio, UUID id) {
    return overrides
        .find(portfolio, id)
        .map(found -> ManualOverrideView.of(found, desk.asOf(portfolio, null)))
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("override", id.toString())));
  }
}
