package org.tahsil.reporting.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.shared.outcome.Refusal;

/** What may be scheduled, when it is due, and what it asks for then. */
public final class ScheduleRule {
  public static final int MOST_RECIPIENTS = 20;

  private ScheduleRule() {}

  /** Why terms cannot be kept; empty if they can. */
  public static Optional<Refusal> fault(ScheduleTerms terms, LocalDate today) {
    return weekday(terms)
        .or(() -> recipients(terms))
        .or(() -> period(terms))
        .or(() -> QueryRule.fault(terms.report(), wish(terms, today), today));
  }

  /**
   * Whether a report is due with the night of a date.
   *
   * @param firstOfMonth whether no earlier night of the month has completed
   */
  public static boolean isDue(ScheduleTerms terms, LocalDate night, boolean firstOfMonth) {
    return switch (terms.cadence()) {
      case NIGHTLY -> true;
      case WEEKLY -> night.getDayOfWeek() == terms.weekday();
      case MONTHLY -> firstOfMonth;
    };
  }

  /** What the report is asked for with the night of a date. */
  public static ReportWish wish(ScheduleTerms terms, LocalDate night) {
    return new ReportWish(
        night,
        null,
        terms.comparison().date(night),
        begin(terms, night),
        terms.basis(),
        terms.scheme(),
        terms.limit());
  }

  private static @Nullable LocalDate begin(ScheduleTerms terms, LocalDate night) {
    ScheduleTerms.Period period = terms.period();
    return period == null ? null : period.begin(night);
  }

  private static Optional<Refusal> weekday(ScheduleTerms terms) {
    boolean wanted = terms.cadence() == Cadence.WEEKLY;
    return wanted == (terms.weekday() != null)
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "WEEKDAY_INVALID",
                "weekday",
                String.valueOf(terms.weekday()),
                wanted
                    ? "Name the day of the week, for example MONDAY."
                    : "Leave it out: only WEEKLY takes a day."));
  }

  private static Optional<Refusal> recipients(ScheduleTerms terms) {
    int many = terms.recipients().size();
    boolean each = new HashSet<>(terms.recipients()).size() == many;
    return each && many >= 1 && many <= MOST_RECIPIENTS
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "RECIPIENTS_INVALID",
                "recipients",
                String.valueOf(many),
                "Name 1 to " + MOST_RECIPIENTS + " mail addresses, each once."));
  }

  /** The period may become longer than the report takes, though it is not today. */
  private static Optional<Refusal> period(ScheduleTerms terms) {
    boolean never =
        terms.period() == ScheduleTerms.Period.YEAR_TO_DATE
            && terms.report() == Report.DELINQUENCY_TREND;
    return never
        ? Optional.of(
            Refusal.rule(
                "PERIOD_TOO_LONG", "period", "YEAR_TO_DATE", "Use MONTH_TO_DATE or shorter."))
        : Optional.empty();
  }
}
