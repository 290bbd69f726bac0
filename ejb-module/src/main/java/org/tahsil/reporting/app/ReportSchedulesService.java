package org.tahsil.reporting.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ReportSchedules;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.domain.ScheduleRule;
import org.tahsil.reporting.store.ScheduleBook;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Keeps schedules. */
@Stateless
@Local(ReportSchedules.class)
public class ReportSchedulesService implements ReportSchedules {
  private static final int MOST = 100;
  private static final UUID UNBORN = new UUID(0, 0);

  @Inject private ScheduleBook book;
  @Inject private Portfolios portfolios;

  @Override
  public ReportSchedule create(Portfolio portfolio, ScheduleTerms terms, String by) {
    LocalDate today = portfolios.businessDate(portfolio);
    ScheduleRule.fault(terms, today)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    if (book.list(portfolio).size() >= MOST) {
      throw new RefusedException(
          Refusal.rule(
              "TOO_MANY_SCHEDULES",
              "portfolio",
              portfolio.code().value(),
              "A portfolio has at most " + MOST + " schedules: enable an old one instead."));
    }
    UUID id =
        book.add(new ReportSchedule(UNBORN, portfolio, terms, today, true, by), RealTime.now());
    return known(portfolio, id);
  }

  @Override
  public List<ReportSchedule> list(Portfolio portfolio) {
    return book.list(portfolio);
  }

  @Override
  public Optional<ReportSchedule> find(Portfolio portfolio, UUID id) {
    return book.find(portfolio, id);
  }

  @Override
  public ReportSchedule enable(Portfolio portfolio, UUID id, boolean enabled, String by) {
    book.enable(known(portfolio, id), enabled, by, RealTime.now());
    return known(portfolio, id);
  }

  private ReportSchedule known(Portfolio portfolio, UUID id) {
    return find(portfolio, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("report_schedule", id.toString())));
  }
}
