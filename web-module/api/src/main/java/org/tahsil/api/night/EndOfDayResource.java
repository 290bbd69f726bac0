package org.tahsil.api.night;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.OPERATOR;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.night.Night;
import org.tahsil.night.Nights;
import org.tahsil.shared.id.PortfolioCode;

/** Ends a portfolio's days. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nights", description = "The end of day and its runs")
public class EndOfDayResource {
  @Inject Desk desk;
  @EJB Nights nights;

  @POST
  @Path("end-of-day")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OPERATOR, ADMIN})
  @Operation(
      operationId = "endDay",
      summary = "Starts the end of day of a date",
      description =
          "Goes on with one of the same date that stopped or failed; a completed date runs again"
              + " and changes nothing. Days missed since the last completed night run first: the answer"
              + " is the first of them, and each begins the next. Never moves the clock.")
  @APIResponse(
      responseCode = "202",
      description = "Started; watch it at Location",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Response endDay(
      @PathParam("portfolio") PortfolioCode code, EndOfDayRequest request, @Context UriInfo uri) {
    Night night = nights.start(desk.portfolio(code), request.date(), request.missed(), desk.user());
    return Response.accepted(JobView.of(night))
        .location(uri.getBaseUriBuilder().path(JobsResource.class).path("{id}").build(night.id()))
        .build();
  }

  @GET
  @Path("jobs")
  @RolesAllowed({MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listJobs", summary = "The newest nights of a portfolio")
  @APIResponse(
      responseCode = "200",
      description = "Newest first",
      content = @Content(schema = @Schema(implementation = JobList.class)))
  public JobList jobs(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("20")
          Integer limit) {
    List<Night> latest = nights.latest(desk.portfolio(code), Limit.of(limit));
    return new JobList(latest.stream().map(JobView::of).toList());
  }
}
