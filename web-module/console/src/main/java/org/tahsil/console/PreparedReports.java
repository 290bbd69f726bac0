package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.PreparedPage;
import org.tahsil.console.view.ScheduleForm;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.reporting.ReportSchedules;
import org.tahsil.shared.time.RealTime;

/** Draws the page of prepared reports. */
@RequestScoped
public class PreparedReports {
  private static final int SHOWN = 30;

  @Inject private Visit visit;
  @EJB private ReportJobs jobs;
  @EJB private ReportSchedules schedules;

  Response list(Portfolio portfolio) {
    return list(portfolio, form(portfolio, Map.of()).form(null, null));
  }

  /** The list with a form of the reader's. */
  Response list(Portfolio portfolio, Form form) {
    List<PreparedPage.Line> lines =
        jobs.list(portfolio, null, SHOWN).stream().map(this::line).toList();
    PreparedPage page = PreparedPage.of(visit.wording(), portfolio, lines, RealTime.now());
    return shown(page, page.with(visit.wording(), schedules.list(portfolio), form));
  }

  Response one(Portfolio portfolio, UUID id) {
    ReportJob job = jobs.find(portfolio, id).orElseThrow(NotFoundException::new);
    PreparedPage page = PreparedPage.one(visit.wording(), portfolio, line(job), RealTime.now());
    return shown(page, page);
  }

  private Response shown(PreparedPage part, PreparedPage whole) {
    return visit.wantsPart()
        ? visit.part("prepared_part", part, null)
        : visit.page(Section.REPORTS, "prepared", whole);
  }

  ScheduleForm form(Portfolio portfolio, Map<String, String> values) {
    return new ScheduleForm(
        visit.wording(), Paths.prepared(portfolio.code()) + "/schedules", values);
  }

  private PreparedPage.Line line(ReportJob job) {
    return new PreparedPage.Line(job, jobs.progress(job));
  }
}
