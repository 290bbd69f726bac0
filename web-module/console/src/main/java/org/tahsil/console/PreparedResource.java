package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ScheduleForm;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.reporting.ReportSchedules;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** Reports that are made in the background, and those that come by themselves. */
@Path("portfolios/{code}/prepared-reports")
@RequestScoped
public class PreparedResource {
  @Inject private Visit visit;
  @Inject private PreparedReports screen;
  @EJB private ReportJobs jobs;
  @EJB private ReportSchedules schedules;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  public Response list(@PathParam("code") PortfolioCode code) {
    return screen.list(visit.portfolio(code));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({MANAGER, ADMIN})
  public Response one(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    return screen.one(visit.portfolio(code), id);
  }

  @GET
  @Path("{id}/document")
  @RolesAllowed({MANAGER, ADMIN})
  public Response document(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    try {
      ReportJobs.Document document = jobs.document(portfolio, id);
      StreamingOutput content = out -> jobs.write(document, out);
      return Response.ok(content, document.format().mediaType())
          .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
          .header(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.name() + "\"")
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (RefusedException refused) {
      return refused(code, refused);
    }
  }

  @POST
  @Path("{id}/cancel")
  @RolesAllowed({MANAGER, ADMIN})
  public Response cancel(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    try {
      jobs.cancel(portfolio, id, visit.user());
      return done(code, "prepared_cancelled");
    } catch (RefusedException refused) {
      return refused(code, refused);
    }
  }

  @POST
  @Path("{id}/again")
  @RolesAllowed({MANAGER, ADMIN})
  public Response again(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    try {
      jobs.again(visit.portfolio(code), id);
      return done(code, "prepared_queued");
    } catch (RefusedException refused) {
      return refused(code, refused);
    }
  }

  /** A form that came back with what is wrong stands under the address that it was sent to. */
  @GET
  @Path("schedules")
  @RolesAllowed({MANAGER, ADMIN})
  public Response schedules(@PathParam("code") PortfolioCode code) {
    return list(code);
  }

  @POST
  @Path("schedules")
  @RolesAllowed({MANAGER, ADMIN})
  public Response add(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    ScheduleForm form = screen.form(portfolio, values);
    String bad = form.badRecipient().orElse(null);
    if (bad != null) {
      return screen.list(portfolio, form.form(null, bad));
    }
    try {
      schedules.create(portfolio, form.terms(), visit.user());
      return done(code, "schedule_added");
    } catch (RefusedException refused) {
      return screen.list(portfolio, form.form(visit.wording().refusal(refused.refusal()), null));
    }
  }

  @POST
  @Path("schedules/{id}/disable")
  @RolesAllowed({MANAGER, ADMIN})
  public Response disable(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    return enable(code, id, false);
  }

  @POST
  @Path("schedules/{id}/enable")
  @RolesAllowed({MANAGER, ADMIN})
  public Response enable(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    return enable(code, id, true);
  }

  private Response enable(PortfolioCode code, UUID id, boolean enabled) {
    try {
      schedules.enable(visit.portfolio(code), id, enabled, visit.user());
      return done(code, enabled ? "schedule_enabled" : "schedule_disabled");
    } catch (RefusedException refused) {
      return refused(code, refused);
    }
  }

  private Response done(PortfolioCode code, String key) {
    return visit.go(Paths.prepared(code), "success", visit.wording().say(key));
  }

  private Response refused(PortfolioCode code, RefusedException refused) {
    return visit.go(Paths.prepared(code), "danger", visit.wording().refusal(refused.refusal()));
  }
}
