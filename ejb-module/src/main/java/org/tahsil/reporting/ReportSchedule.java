package org.tahsil.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.account.Portfolio;

/**
 * A schedule of a portfolio.
 *
 * @param firstOn nights of earlier dates do not count
 * @param by who made it; its reports are made for that user
 */
public record ReportSchedule(
    UUID id,
    Portfolio portfolio,
    ScheduleTerms terms,
    LocalDate firstOn,
    boolean enabled,
    String by) {}
