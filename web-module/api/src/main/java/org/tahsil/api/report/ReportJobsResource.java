package org.tahsil.api.report;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Limit;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.Reports;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** Reports that are made while nobody waits. */
@Path("v1/portfolios/{portfolio}/report-jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportJobsResource {
  @Inject Desk desk;
  @EJB Reports reports;
  @EJB ReportJobs jobs;
  @Context HttpHeaders headers;

  @POST
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "prepareReport",
      summary = "Has a report prepared in the background",
      description =
          "Parameters as those of the report itself; dates that are left out are fixed now. Refused"
              + " (429) while too many of the portfolio wait.")
  @APIResponse(
      responseCode = "202",
      description = "Queued; watch it at Location",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Response prepare(
      @PathParam("portfolio") PortfolioCode code, JobRequest request, @Context UriInfo uri) {
    Portfolio portfolio = desk.portfolio(code);
    ReportQuery query = reports.query(portfolio, request.wanted(), request.wish());
    PrintOrder order =
        new PrintOrder(request.as(), request.words(Language.of(headers)), desk.user());
    ReportJob job = jobs.prepare(query, order);
    return Response.accepted(view(job))
        .location(
            uri.getBaseUriBuilder()
                .path(ReportJobsResource.class)
                .path("{id}")
                .build(code.value(), job.id()))
        .build();
  }

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "listReportJobs", summary = "Prepared reports, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = JobView.Page.class)))
  public JobView.Page list(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "next_cursor of the last page.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("50")
          Integer limit) {
    Portfolio portfolio = desk.portfolio(code);
    String list = "report-jobs " + code;
    long before = Cursor.position(list, cursor, -1);
    int most = Limit.of(limit);
    List<ReportJob> page = jobs.list(portfolio, before < 0 ? null : before, most);
    return new JobView.Page(
        code.value(),
        page.stream().map(this::view).toList(),
        page.size() < most ? null : Cursor.at(list, page.get(page.size() - 1).no()));
  }

  @GET
  @Path("{report_job_id}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "getReportJob", summary = "How far a prepared report is")
  @APIResponse(
      responseCode = "200",
      description = "State, rows, rate and remaining time",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public JobView get(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_job_id") UUID id) {
    return view(
        jobs.find(desk.portfolio(code), id)
            .orElseThrow(() -> new RequestRefused(Refusal.unknown("report_job", id.toString()))));
  }

  @POST
  @Path("{report_job_id}/cancel")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "cancelReportJob",
      summary = "Cancels a report that waits or is being made",
      description = "One that is being made stops within seconds. Again is fine.")
  @APIResponse(
      responseCode = "200",
      description = "The job as it is now",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public JobView cancel(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_job_id") UUID id) {
    return view(jobs.cancel(desk.portfolio(code), id, desk.user()));
  }

  @POST
  @Path("{report_job_id}/again")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "repeatReportJob",
      summary = "Has a report that failed or was cancelled made again",
      description = "As it was asked for; one of a schedule is mailed then. Again is fine.")
  @APIResponse(
      responseCode = "200",
      description = "The job as it is now",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public JobView again(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_job_id") UUID id) {
    return view(jobs.again(desk.portfolio(code), id));
  }

  private JobView view(ReportJob job) {
    return JobView.of(job, jobs.progress(job));
  }
}
