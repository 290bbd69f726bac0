package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.domain.ScheduleRule;
import org.tahsil.reporting.store.JobBook;
import org.tahsil.reporting.store.ScheduleBook;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.time.RealTime;

/**
 * Queues the reports that are due with a night, in the transaction that completes it: none is lost,
 * and a date that is run again queues none twice.
 */
@ApplicationScoped
public class NightReports {

  @Inject private ScheduleBook schedules;
  @Inject private JobBook jobs;
  @Inject private Portfolios portfolios;

  public void onNight(@Observes NightCompleted night) {
    Portfolio portfolio = portfolios.byId(night.portfolio());
    List<ReportSchedule> waiting =
        schedules.list(portfolio).stream()
            .filter(one -> one.enabled() && !night.businessDate().isBefore(one.firstOn()))
            .toList();
    if (!waiting.isEmpty()) {
      boolean first = schedules.isFirstOfMonth(portfolio, night.businessDate());
      waiting.stream()
          .filter(one -> ScheduleRule.isDue(one.terms(), night.businessDate(), first))
          .forEach(one -> queue(one, night.businessDate()));
    }
  }

  private void queue(ReportSchedule schedule, LocalDate date) {
    ScheduleTerms terms = schedule.terms();
    ReportQuery query =
        QueryRule.complete(
            terms.report(), schedule.portfolio(), ScheduleRule.wish(terms, date), date);
    PrintOrder order = new PrintOrder(terms.format(), terms.language(), schedule.by());
    jobs.queue(query, order, new JobBook.Occasion(schedule.id(), date), RealTime.now());
  }
}
