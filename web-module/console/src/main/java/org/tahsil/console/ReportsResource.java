package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.ReportsPage;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.reporting.AgeingSheet;
import org.tahsil.reporting.AgeingSheets;
import org.tahsil.reports.ReportFormat;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.time.RealTime;
import org.tahsil.web.AgeingCsv;
import org.tahsil.web.AgeingDocument;

/** The reports to download. */
@Path("portfolios/{code}/reports")
@RequestScoped
public class ReportsResource {
  @Inject private Visit visit;
  @EJB private AgeingSheets sheets;
  @EJB private Delinquency delinquency;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("as_of") @Nullable String asOf,
      @QueryParam("basis") @DefaultValue("account") String basis) {
    Portfolio portfolio = visit.portfolio(code);
    return visit.page(
        Section.REPORTS,
        "reports",
        ReportsPage.of(
            visit.wording(),
            delinquency.ageing(portfolio, visit.asOf(portfolio, asOf), basis(basis)),
            visit.businessDate(portfolio),
            visit.rights().printedReports()));
  }

  @GET
  @Path("ageing.csv")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response csv(
      @PathParam("code") PortfolioCode code,
      @QueryParam("as_of") @Nullable String asOf,
      @QueryParam("basis") @DefaultValue("account") String basis) {
    Portfolio portfolio = visit.portfolio(code);
    LocalDate date = visit.asOf(portfolio, asOf);
    String csv = AgeingCsv.of(delinquency.ageing(portfolio, date, basis(basis)));
    return download(
        out -> out.write(csv.getBytes(StandardCharsets.UTF_8)),
        "text/csv;charset=UTF-8",
        "ageing-%s-%s.csv".formatted(code.value().replaceAll("[^A-Za-z0-9_-]", "_"), date));
  }

  @GET
  @Path("ageing.pdf")
  @RolesAllowed({MANAGER, ADMIN})
  public Response pdf(
      @PathParam("code") PortfolioCode code,
      @QueryParam("as_of") @Nullable String asOf,
      @QueryParam("basis") @DefaultValue("account") String basis) {
    return document(visit.portfolio(code), asOf, basis(basis), ReportFormat.PDF);
  }

  @GET
  @Path("ageing.xlsx")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response xlsx(
      @PathParam("code") PortfolioCode code,
      @QueryParam("as_of") @Nullable String asOf,
      @QueryParam("basis") @DefaultValue("account") String basis) {
    return document(visit.portfolio(code), asOf, basis(basis), ReportFormat.XLSX);
  }

  private Response document(
      Portfolio portfolio, @Nullable String asOf, Ageing.Basis basis, ReportFormat format) {
    AgeingSheet sheet = sheets.sheet(portfolio, AsOf.now(visit.asOf(portfolio, asOf)), basis);
    String prepared =
        visit.wording().figures().moment(RealTime.now(), portfolio.zone()) + " · " + visit.user();
    return download(
        out -> AgeingDocument.write(sheet, prepared, format, out),
        format.mediaType(),
        AgeingDocument.fileName(sheet, format.extension()));
  }

  private static Ageing.Basis basis(String name) {
    return "item".equals(name) ? Ageing.Basis.ITEM : Ageing.Basis.ACCOUNT;
  }

  private static Response download(StreamingOutput content, String type, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
