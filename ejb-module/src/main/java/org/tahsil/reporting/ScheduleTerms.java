package org.tahsil.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EmailAddress;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.reporting.PrintOrder.Format;

/**
 * What shall be reported by itself after which nights, and to whom. Dates are relative to that of
 * the night, which the report is as of.
 *
 * @param period null: the report's usual one
 * @param weekday of the night's date, for WEEKLY only
 * @param recipients 1 to 20, each once
 */
public record ScheduleTerms(
    Report report,
    Format format,
    Locale language,
    Comparison comparison,
    @Nullable Period period,
    @Nullable Basis basis,
    @Nullable String scheme,
    @Nullable Integer limit,
    Cadence cadence,
    @Nullable DayOfWeek weekday,
    List<EmailAddress> recipients) {

  public ScheduleTerms {
    recipients = List.copyOf(recipients);
  }

  /** After which completed nights. */
  public enum Cadence {
    NIGHTLY,
    /** Those of one day of the week. */
    WEEKLY,
    /** The first of each calendar month. */
    MONTHLY
  }

  /** The date whose figures stand beside. */
  public enum Comparison {
    NOTHING,
    DAY_BEFORE,
    WEEK_BEFORE,
    PREVIOUS_MONTH_END,
    PREVIOUS_YEAR_END;

    /** The date that is compared with; null for NOTHING. */
    public @Nullable LocalDate date(LocalDate night) {
      return switch (this) {
        case NOTHING -> null;
        case DAY_BEFORE -> night.minusDays(1);
        case WEEK_BEFORE -> night.minusWeeks(1);
        case PREVIOUS_MONTH_END -> night.withDayOfMonth(1).minusDays(1);
        case PREVIOUS_YEAR_END -> night.withDayOfYear(1).minusDays(1);
      };
    }
  }

  /** The period that ends with the night. */
  public enum Period {
    ONE_WEEK,
    ONE_MONTH,
    MONTH_TO_DATE,
    YEAR_TO_DATE;

    /** The end of the day before the period. */
    public LocalDate begin(LocalDate night) {
      return switch (this) {
        case ONE_WEEK -> night.minusWeeks(1);
        case ONE_MONTH -> night.minusMonths(1);
        case MONTH_TO_DATE -> night.withDayOfMonth(1).minusDays(1);
        case YEAR_TO_DATE -> night.withDayOfYear(1).minusDays(1);
      };
    }
  }
}
