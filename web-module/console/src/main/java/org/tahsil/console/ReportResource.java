package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ReportForm;
import org.tahsil.console.view.ReportPage;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.Reports;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/**
 * A report of the gallery: what it is asked for, its first lines, and its files. Names with a dot
 * are files of {@link ReportsResource}.
 */
@Path("portfolios/{code}/reports/{report: [a-z0-9-]+}")
@RequestScoped
public class ReportResource {
  @Inject private Visit visit;
  @EJB private Reports reports;
  @EJB private ReportJobs jobs;
  @Context private UriInfo uri;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  public Response page(@PathParam("code") PortfolioCode code, @PathParam("report") String id) {
    Portfolio portfolio = visit.portfolio(code);
    ReportForm form = form(report(id), portfolio);
    try {
      return shown(form, form.fault(), reports.query(portfolio, form.report(), form.wish()));
    } catch (RefusedException refused) {
      return refused(form, refused.refusal());
    }
  }

  /** Refused by the figures too, not only by the dates: a scheme that the date does not have. */
  private Response refused(ReportForm form, Refusal refusal) {
    try {
      ReportQuery usual = reports.query(form.portfolio(), form.report(), ReportWish.NOTHING);
      return shown(form, refusal, usual);
    } catch (RefusedException also) {
      return visit.page(
          Section.REPORTS, "report", ReportPage.without(visit.wording(), form, also.refusal()));
    }
  }

  private Response shown(ReportForm form, @Nullable Refusal refusal, ReportQuery query) {
    return visit.page(
        Section.REPORTS,
        "report",
        reports.read(query, figures -> ReportPage.of(visit.wording(), form, refusal, figures)));
  }

  @GET
  @Path("file")
  @RolesAllowed({MANAGER, ADMIN})
  public Response file(@PathParam("code") PortfolioCode code, @PathParam("report") String id) {
    Portfolio portfolio = visit.portfolio(code);
    ReportForm form = form(report(id), portfolio);
    ReportQuery query = reports.query(portfolio, form.report(), form.wish());
    PrintOrder order =
        new PrintOrder(form.format(), visit.wording().language().locale(), visit.user());
    StreamingOutput content = out -> reports.print(query, order, out);
    return Response.ok(
            content,
            order.format() == Format.CSV
                ? order.format().mediaType() + ";charset=UTF-8"
                : order.format().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + order.fileName(query) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Has what the address asks for prepared, in the format that the form names. */
  @POST
  @Path("prepare")
  @RolesAllowed({MANAGER, ADMIN})
  public Response prepare(@PathParam("code") PortfolioCode code, @PathParam("report") String id) {
    Portfolio portfolio = visit.portfolio(code);
    ReportForm form = form(report(id), portfolio);
    Format format = form.with("format", visit.filledIn().getOrDefault("format", "")).format();
    try {
      ReportQuery query = reports.query(portfolio, form.report(), form.wish());
      jobs.prepare(
          query, new PrintOrder(format, visit.wording().language().locale(), visit.user()));
      return visit.go(Paths.prepared(code), "success", visit.wording().say("prepared_queued"));
    } catch (RefusedException refused) {
      return visit.go(
          Paths.portfolio(code) + "/reports/" + id,
          "danger",
          visit.wording().refusal(refused.refusal()));
    }
  }

  private ReportForm form(Report report, Portfolio portfolio) {
    Map<String, String> asked = new TreeMap<>();
    uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.get(0)));
    return new ReportForm(report, portfolio, visit.businessDate(portfolio), asked);
  }

  private static Report report(String id) {
    return Report.of(id).orElseThrow(NotFoundException::new);
  }
}
