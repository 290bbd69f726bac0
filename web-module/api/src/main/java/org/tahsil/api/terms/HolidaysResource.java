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
import jakarta.ws.rs.DELETE;
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
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.Holiday;
import org.tahsil.shared.id.PortfolioCode;

/** Holidays of a portfolio's banks. */
@Path("v1/portfolios/{portfolio}/holidays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ageing terms")
public class HolidaysResource {
  @Inject Desk desk;
  @EJB AgeingSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listHolidays", summary = "The holidays that count, in order")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = HolidayView.All.class)))
  public HolidayView.All list(@PathParam("portfolio") PortfolioCode code) {
    return new HolidayView.All(
        code.value(),
        settings.holidays(desk.portfolio(code)).stream().map(HolidayView::of).toList());
  }

  @PUT
  @Path("{date}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "declareHoliday",
      summary = "Declares a holiday",
      description = "Matters where the terms move due dates off days off. The same again is fine.")
  @APIResponse(
      responseCode = "200",
      description = "The holiday",
      content = @Content(schema = @Schema(implementation = HolidayView.class)))
  public HolidayView declare(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-12") @PathParam("date") String date,
      HolidayRequest request) {
    Holiday holiday =
        new Holiday(Read.date("date", date), request.name().strip(), request.source().strip());
    return HolidayView.of(settings.declare(desk.portfolio(code), holiday, desk.user()));
  }

  @DELETE
  @Path("{date}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "revokeHoliday",
      summary = "Takes a holiday back",
      description = "What was believed before can still be asked for by known_on.")
  @APIResponse(responseCode = "204", description = "It no longer counts")
  public void revoke(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-12") @PathParam("date") String date) {
    settings.revoke(desk.portfolio(code), Read.date("date", date));
  }
}
