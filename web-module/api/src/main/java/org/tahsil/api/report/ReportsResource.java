package org.tahsil.api.report;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWords;
import org.tahsil.reporting.Reports;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** The reports for managers, in four formats from one definition of the figures. */
@Path("v1/portfolios/{portfolio}/reports")
@RequestScoped
@Tag(name = "Reports", description = "What managers ask of a portfolio, on any date")
public class ReportsResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv";

  @Inject Desk desk;
  @EJB Reports reports;
  @Context HttpHeaders headers;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "listReports", summary = "The reports that can be asked for")
  @APIResponse(
      responseCode = "200",
      description = "Each with the question that it answers and the parameters that it takes",
      content = @Content(schema = @Schema(implementation = ReportList.class)))
  public ReportList list(@PathParam("portfolio") PortfolioCode code) {
    Portfolio portfolio = desk.portfolio(code);
    return ReportList.of(portfolio.code().value(), ReportWords.in(Language.of(headers)));
  }

  @GET
  @Path("{report}")
  @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF})
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "getReport",
      summary = "A report",
      description =
          "All formats have the same figures and the same sums. PDF and XLSX are worded by"
              + " Accept-Language; CSV and JSON have stable names and codes.")
  @APIResponse(
      responseCode = "200",
      description = "Columns, rows and totals",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response report(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("report") String id,
      @BeanParam ReportParameters parameters) {
    Portfolio portfolio = desk.portfolio(code);
    Report report =
        Report.of(id).orElseThrow(() -> new RequestRefused(Refusal.unknown("report", id)));
    ReportQuery query = reports.query(portfolio, report, parameters.wish());
    PrintOrder order = new PrintOrder(format(parameters), language(), desk.user());
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    reports.print(query, order, document);
    Response.ResponseBuilder answer =
        Response.ok(document.toByteArray(), type(order.format()))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    return order.format() == Format.JSON
        ? answer.build()
        : answer
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + order.fileName(query) + "\"")
            .build();
  }

  private Locale language() {
    return Language.of(headers);
  }

  /** The format named, else the first that is accepted. */
  private Format format(ReportParameters parameters) {
    if (parameters.format != null) {
      return parameters.format;
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      for (Format format : new Format[] {Format.JSON, Format.CSV, Format.XLSX, Format.PDF}) {
        if (accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
          return format;
        }
      }
    }
    return Format.JSON;
  }

  static String type(Format format) {
    return format == Format.CSV ? CSV + ";charset=UTF-8" : format.mediaType();
  }
}
