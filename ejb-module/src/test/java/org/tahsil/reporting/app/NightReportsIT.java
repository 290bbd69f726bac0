package org.tahsil.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.EmailAddress;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ReportSchedules;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.reporting.ScheduleTerms.Comparison;
import org.tahsil.reporting.store.JobBook;
import org.tahsil.reporting.store.ScheduleBook;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;
import org.tahsil.shared.time.RealTime;

/** Nights of a portfolio whose business date is Wednesday 2025-01-01. */
class NightReportsIT {
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  private final TestPortfolios portfolios = new TestPortfolios();
  private final JobBook jobs = new JobBook();
  private final NightReports nights = new NightReports();
  private final List<OutboundMail> mailed = new ArrayList<>();
  private final TestServer server =
      new TestServer(
          portfolios,
          jobs,
          new ScheduleBook(),
          nights,
          new ReportSchedulesService(),
          outbox(),
          Optional.empty(),
          new ReportMails());
  private final ReportSchedules schedules = server.get(ReportSchedules.class);
  private final Portfolio portfolio =
      portfolios.open("P", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");

  @Test
  void everyNightAsksOnceHoweverOftenItRuns() {
    ReportSchedule nightly = add(Cadence.NIGHTLY, null);
    completes(NEW_YEAR);
    completes(NEW_YEAR);
    completes(NEW_YEAR.plusDays(1));
    assertThat(dates()).containsExactly("2025-01-02", "2025-01-01");
    ReportJob job = jobs.list(portfolio, Long.MAX_VALUE, 1).get(0);
    assertThat(job.schedule()).isEqualTo(nightly.id());
    assertThat(job.query().compareWith()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(job.order().by()).isEqualTo("manager");
  }

  @Test
  void aWeekHasOneDayAndAMonthItsFirstNight() {
    add(Cadence.WEEKLY, DayOfWeek.FRIDAY);
    add(Cadence.MONTHLY, null);
    for (int day = 0; day < 33; day++) {
      completes(NEW_YEAR.plusDays(day));
    }
    assertThat(dates())
        .containsExactlyInAnyOrder(
            "2025-01-03",
            "2025-01-10",
            "2025-01-17",
            "2025-01-24",
            "2025-01-31",
            "2025-01-01",
            "2025-02-01");
  }

  @Test
  void datesBeforeItAndNightsWhileItRestsAreNoBusinessOfIt() {
    ReportSchedule nightly = add(Cadence.NIGHTLY, null);
    completes(NEW_YEAR.minusDays(1));
    schedules.enable(portfolio, nightly.id(), false, "admin");
    completes(NEW_YEAR);
    assertThat(dates()).isEmpty();
    assertThat(schedules.enable(portfolio, nightly.id(), true, "admin"))
        .isEqualTo(nightly)
        .isEqualTo(schedules.find(portfolio, nightly.id()).orElseThrow());
    completes(NEW_YEAR.plusDays(1));
    assertThat(dates()).containsExactly("2025-01-02");
  }

  @Test
  void whoeverIsOnASchedulesListIsMailedUnlessItWasDisabledMeanwhile() {
    ReportSchedule nightly = add(Cadence.NIGHTLY, null);
    completes(NEW_YEAR);
    ReportJob job = jobs.list(portfolio, Long.MAX_VALUE, 1).get(0);
    ReportMails mails = server.get(ReportMails.class);
    schedules.enable(portfolio, nightly.id(), false, "admin");
    mails.queue(job, nightly.id(), 10);
    assertThat(mailed).isEmpty();
    schedules.enable(portfolio, nightly.id(), true, "admin");
    mails.queue(job, nightly.id(), 10);
    assertThat(mailed).extracting(OutboundMail::recipient).containsExactly("a@b.om", "c@d.om");
  }

  private Outbox outbox() {
    return (Outbox)
        Proxy.newProxyInstance(
            Outbox.class.getClassLoader(),
            new Class<?>[] {Outbox.class},
            (proxy, method, arguments) -> {
              for (Object mail : (List<?>) arguments[0]) {
                mailed.add((OutboundMail) mail);
              }
              return mailed.size();
            });
  }

  @Test
  void aNightThatRunsAgainAsksAgainForWhatFailed() {
    add(Cadence.NIGHTLY, null);
    completes(NEW_YEAR);
    ReportJob job = jobs.list(portfolio, Long.MAX_VALUE, 1).get(0);
    jobs.cancel(portfolio, job.id(), "manager", RealTime.now());
    completes(NEW_YEAR);
    assertThat(jobs.list(portfolio, Long.MAX_VALUE, 9))
        .singleElement()
        .matches(now -> now.id().equals(job.id()) && now.state() == ReportJob.State.QUEUED);
  }

  private ReportSchedule add(Cadence cadence, @Nullable DayOfWeek day) {
    return schedules.create(
        portfolio,
        new ScheduleTerms(
            Report.AGEING_DETAIL,
            Format.XLSX,
            Locale.forLanguageTag("ar"),
            Comparison.PREVIOUS_MONTH_END,
            null,
            null,
            null,
            null,
            cadence,
            day,
            List.of(new EmailAddress("a@b.om"), new EmailAddress("c@d.om"))),
        "manager");
  }

  /** The night of a date ends. */
  private void completes(LocalDate date) {
    UUID night = UUID.randomUUID();
    server
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into night (night_id, run_id, portfolio_id, business_date, status,
                      requested_by, owner_boot, started_at, ended_at)
                    values (?, gen_random_uuid(), ?, ?, 'COMPLETED', 'test', 'test', now(), now())
                    on conflict do nothing
                    """,
                    night,
                    portfolio.id().value(),
                    date));
    nights.onNight(new NightCompleted(night, portfolio.id(), date));
  }

  private List<String> dates() {
    return jobs.list(portfolio, Long.MAX_VALUE, 100).stream()
        .map(job -> job.query().asOf().date().toString())
        .toList();
  }
}
