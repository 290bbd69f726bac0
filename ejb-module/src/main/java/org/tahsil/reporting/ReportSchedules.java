package org.tahsil.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Portfolio;

/**
 * Reports that come by themselves: when a night completes, each schedule that is due has its report
 * prepared, once a date, and mailed when it is ready.
 */
public interface ReportSchedules {

  /**
   * Adds a schedule, from the business date on. Refused if the report does not take what is asked,
   * if the weekday does not fit, if there are too few or too many recipients, or if the portfolio
   * has as many as it may.
   */
  ReportSchedule create(Portfolio portfolio, ScheduleTerms terms, String by);

  /** All of them, at most as many as a portfolio may have, the newest first. */
  List<ReportSchedule> list(Portfolio portfolio);

  Optional<ReportSchedule> find(Portfolio portfolio, UUID id);

  /** Has a schedule rest, or go on with the next night; refused as unknown if there is none. */
  ReportSchedule enable(Portfolio portfolio, UUID id, boolean enabled, String by);
}
