package org.tahsil.api.ageing;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.api.web.Desk;
import org.tahsil.reporting.AgeingSheet;
import org.tahsil.reporting.AgeingSheets;
import org.tahsil.reports.ReportFormat;
import org.tahsil.web.AgeingDocument;

/** The ageing report, printed. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Tag(name = "Ageing")
public class AgeingReportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PDF = "application/pdf";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Inject Desk desk;
  @EJB AgeingSheets sheets;
  @EJB Portfolios portfolios;

  @GET
  @Path("aging.xlsx")
  @Produces(XLSX)
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getAgeingXlsx", summary = "The ageing report as a spreadsheet")
  @APIResponse(
      responseCode = "200",
      description = "Buckets, totals and the delinquent accounts",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xlsx(@BeanParam AgeingQuery query) {
    return report(query, ReportFormat.XLSX);
  }

  @GET
  @Path("aging.pdf")
  @Produces(PDF)
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "getAgeingPdf", summary = "The ageing report to print")
  @APIResponse(
      responseCode = "200",
      description = "Chart, totals and the delinquent accounts with their last contacts",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@BeanParam AgeingQuery query) {
    return report(query, ReportFormat.PDF);
  }

  private Response report(AgeingQuery query, ReportFormat format) {
    Portfolio portfolio = desk.portfolio(query.portfolio);
    AgeingSheet sheet =
        sheets.sheet(portfolio, desk.asOf(portfolio, query.asOf, query.knownOn), query.basis);
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    AgeingDocument.write(sheet, prepared(portfolio), format, document);
    return Response.ok(document.toByteArray(), format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\""
                .formatted(AgeingDocument.fileName(sheet, format.extension())))
        .build();
  }

  private String prepared(Portfolio portfolio) {
    return "%s %s, %s"
        .formatted(
            MINUTE.format(portfolios.now(portfolio).atZone(portfolio.zone())),
            portfolio.zone().getId(),
            desk.user());
  }
}
