package org.tahsil.api.report;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.shared.id.PortfolioCode;

/** Documents of prepared reports. */
@Path("v1/portfolios/{portfolio}/report-jobs/{report_job_id}/document")
@RequestScoped
@Tag(name = "Reports")
public class ReportDocumentResource {
  @Inject Desk desk;
  @EJB ReportJobs jobs;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "getReportDocument",
      summary = "The document of a prepared report",
      description = "409 before it is there, 410 after it expired.")
  @APIResponse(
      responseCode = "200",
      description = "In the format that was asked for",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response document(
      @PathParam("portfolio") PortfolioCode code, @PathParam("report_job_id") UUID id) {
    ReportJobs.Document document = jobs.document(desk.portfolio(code), id);
    StreamingOutput content = out -> jobs.write(document, out);
    return Response.ok(content, ReportsResource.type(document.format()))
        .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.name() + "\"")
        .build();
  }
}
