package org.tahsil.api.report;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ReportSchedules;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** Reports that come by themselves. */
@Path("v1/portfolios/{portfolio}/report-schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportSchedulesResource {
  @Inject Desk desk;
  @EJB ReportSchedules schedules;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "listReportSchedules", summary = "The schedules of a portfolio")
  @APIResponse(
      responseCode = "200",
      description = "All of them (at most 100), the newest first",
      content = @Content(schema = @Schema(implementation = ScheduleView.All.class)))
  public ScheduleView.All list(@PathParam("portfolio") PortfolioCode code) {
    return new ScheduleView.All(
        code.value(), schedules.list(desk.portfolio(code)).stream().map(ScheduleView::of).toList());
  }

  @POST
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "createReportSchedule",
      summary = "Has a report prepared after nights and mailed",
      description =
          "From the business date on. When a night completes, a report that is due is prepared once"
              + " for its date, and mailed as attachment, or as a link if it is too large.")
  @APIResponse(
      responseCode = "201",
      description = "The schedule, at Location",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public Response create(
      @PathParam("portfolio") PortfolioCode code, ScheduleRequest request, @Context UriInfo uri) {
    ReportSchedule schedule =
        schedules.create(desk.portfolio(code), request.terms(Language.of(headers)), desk.user());
    return Response.created(
            uri.getBaseUriBuilder()
                .path(ReportSchedulesResource.class)
                .path("{id}")
                .build(code.value(), schedule.id()))
        .entity(ScheduleView.of(schedule))
        .build();
  }

  @GET
  @Path("{report_schedule_id}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "getReportSchedule", summary = "A schedule")
  @APIResponse(
      responseCode = "200",
      description = "The schedule",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public ScheduleView get(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_schedule_id") UUID id) {
    return ScheduleView.of(
        schedules
            .find(desk.portfolio(code), id)
            .orElseThrow(
                () -> new RequestRefused(Refusal.unknown("report_schedule", id.toString()))));
  }

  @POST
  @Path("{report_schedule_id}/disable")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "disableReportSchedule", summary = "Has a schedule rest")
  @APIResponse(
      responseCode = "200",
      description = "The schedule",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public ScheduleView disable(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_schedule_id") UUID id) {
    return ScheduleView.of(schedules.enable(desk.portfolio(code), id, false, desk.user()));
  }

  @POST
  @Path("{report_schedule_id}/enable")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "enableReportSchedule",
      summary = "Has a schedule go on with the next night")
  @APIResponse(
      responseCode = "200",
      description = "The schedule",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public ScheduleView enable(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_schedule_id") UUID id) {
    return ScheduleView.of(schedules.enable(desk.portfolio(code), id, true, desk.user()));
  }
}
