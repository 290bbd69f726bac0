package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: at most {@code max} calls about a debt within {@code days} consecutive local days. */
final class CallsInDays implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    if (question.zones().isEmpty()) {
      return Look.missing("time_zone");
    }
    if (CountedCalls.agreed(question, terms)) {
      return Look.apart();
    }
    int max = terms.number("max");
    long most =
        question.zones().stream()
            .mapToLong(zone -> within(question, zone, terms.number("days")).size())
            .max()
            .orElse(0);
    Map<String, String> figures =
        Map.of("calls", String.valueOf(most + 1), "max", String.valueOf(max));
    return most < max ? Look.passed(figures) : Look.blocked(figures, next(question, terms));
  }

  /**
   * The days of the counted calls that lie with the question's day in one span, the first first.
   */
  private static List<LocalDate> within(Question question, ZoneId zone, int days) {
    LocalDate first = question.day(zone).minusDays(days - 1L);
    return CountedCalls.outbound(question)
        .map(past -> past.at().atZone(zone).toLocalDate())
        .filter(day -> !day.isBefore(first))
        .sorted()
        .toList();
  }

  private static Instant next(Question question, Terms terms) {
    int days = terms.number("days");
    int max = terms.number("max");
    Stream<Instant> free =
        question.zones().stream()
            .flatMap(zone -> free(within(question, zone, days), max, days, zone).stream());
    return free.max(Instant::compareTo).orElseThrow();
  }

  private static Optional<Instant> free(List<LocalDate> calls, int max, int days, ZoneId zone) {
    return calls.size() < max
        ? Optional.empty()
        : Optional.of(calls.get(calls.size() - max).plusDays(days).atStartOfDay(zone).toInstant());
  }
}
