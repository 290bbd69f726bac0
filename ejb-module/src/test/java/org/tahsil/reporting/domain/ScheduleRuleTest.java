package org.tahsil.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.channel.EmailAddress;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.reporting.ScheduleTerms.Comparison;
import org.tahsil.reporting.ScheduleTerms.Period;
import org.tahsil.shared.outcome.Refusal;

class ScheduleRuleTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 12, 30);
  private static final List<EmailAddress> ONE = List.of(new EmailAddress("a@b.om"));

  @ParameterizedTest
  @CsvSource({
    "NIGHTLY, , 2024-12-30, false, true",
    "WEEKLY, MONDAY, 2024-12-30, false, true",
    "WEEKLY, MONDAY, 2024-12-31, true, false",
    "MONTHLY, , 2024-12-30, true, true",
    "MONTHLY, , 2024-12-01, false, false",
  })
  void isDueAfterItsNights(
      Cadence cadence, @Nullable DayOfWeek day, LocalDate night, boolean first, boolean due) {
    assertThat(ScheduleRule.isDue(terms(cadence, day), night, first)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_BEFORE, 2025-01-01, 2024-12-31",
    "WEEK_BEFORE, 2025-01-01, 2024-12-25",
    "PREVIOUS_MONTH_END, 2024-03-31, 2024-02-29",
    "PREVIOUS_MONTH_END, 2024-03-01, 2024-02-29",
    "PREVIOUS_YEAR_END, 2025-01-01, 2024-12-31",
  })
  void comparesWithADateOfItsOwn(Comparison comparison, LocalDate night, LocalDate before) {
    assertThat(comparison.date(night)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_WEEK, 2025-01-01, 2024-12-25",
    "ONE_MONTH, 2024-03-31, 2024-02-29",
    "MONTH_TO_DATE, 2025-01-01, 2024-12-31",
    "MONTH_TO_DATE, 2025-01-20, 2024-12-31",
    "YEAR_TO_DATE, 2025-12-31, 2024-12-31",
  })
  void aPeriodBeginsBeforeItsEnd(Period period, LocalDate night, LocalDate begin) {
    assertThat(period.begin(night)).isEqualTo(begin).isBefore(night);
  }

  @Test
  void asksAsOfTheNight() {
    ScheduleTerms terms = terms(Report.AGEING_SUMMARY, Comparison.PREVIOUS_MONTH_END, null, ONE);
    ReportWish wish = ScheduleRule.wish(terms, MONDAY);
    ReportQuery query = QueryRule.complete(Report.AGEING_SUMMARY, Books.OMT, wish, MONDAY);
    assertThat(query.asOf().date()).isEqualTo(MONDAY);
    assertThat(query.asOf().knownOn()).isNull();
    assertThat(query.compareWith()).isEqualTo(LocalDate.of(2024, 11, 30));
  }

  @Test
  void refusesWhatNeverFits() {
    assertThat(field(terms(Cadence.WEEKLY, null))).isEqualTo("weekday");
    assertThat(field(terms(Cadence.NIGHTLY, DayOfWeek.MONDAY))).isEqualTo("weekday");
    assertThat(field(terms(Report.NIGHT_LOG, Comparison.DAY_BEFORE, null, ONE)))
        .isEqualTo("compare_with");
    assertThat(field(terms(Report.AGEING_SUMMARY, Comparison.NOTHING, Period.ONE_WEEK, ONE)))
        .isEqualTo("from");
    assertThat(field(terms(Report.DELINQUENCY_TREND, Comparison.NOTHING, Period.YEAR_TO_DATE, ONE)))
        .isEqualTo("period");
    assertThat(field(terms(Report.ROLL_RATES, Comparison.NOTHING, Period.YEAR_TO_DATE, ONE)))
        .isEmpty();
  }

  @Test
  void hasOneToTwentyRecipients() {
    assertThat(field(addressed(List.of()))).isEqualTo("recipients");
    assertThat(field(addressed(List.of(ONE.get(0), ONE.get(0))))).isEqualTo("recipients");
    assertThat(field(addressed(many(20)))).isEmpty();
    assertThat(field(addressed(many(21)))).isEqualTo("recipients");
  }

  private static List<EmailAddress> many(int count) {
    return IntStream.range(0, count).mapToObj(n -> new EmailAddress("a" + n + "@b.om")).toList();
  }

  private static ScheduleTerms addressed(List<EmailAddress> recipients) {
    return terms(Report.AGEING_SUMMARY, Comparison.NOTHING, null, recipients);
  }

  private static String field(ScheduleTerms terms) {
    return ScheduleRule.fault(terms, MONDAY).map(Refusal::field).map(String::valueOf).orElse("");
  }

  private static ScheduleTerms terms(Cadence cadence, @Nullable DayOfWeek day) {
    return new ScheduleTerms(
        Report.AGEING_SUMMARY,
        Format.PDF,
        Locale.ENGLISH,
        Comparison.NOTHING,
        null,
        null,
        null,
        null,
        cadence,
        day,
        ONE);
  }

  private static ScheduleTerms terms(
      Report report,
      Comparison comparison,
      @Nullable Period period,
      List<EmailAddress> recipients) {
    return new ScheduleTerms(
        report,
        Format.PDF,
        Locale.ENGLISH,
        comparison,
        period,
        null,
        null,
        null,
        Cadence.NIGHTLY,
        null,
        recipients);
  }
}
