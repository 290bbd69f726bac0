package org.tahsil.contact.domain.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Terms: {@code earliest} and {@code latest} local times, {@code closed_days} of the week, {@code
 * closed_on_holidays}, and a {@code zone} in which the hour must suit beside the customer's.
 * Conflicting places must all suit.
 */
final class CallingHours implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<ZoneId> zones = zones(question, terms);
    if (zones.isEmpty()) {
      return Look.missing("time_zone");
    }
    OpenHours hours =
        new OpenHours(
            terms.time("earliest"), terms.time("latest"), day -> isClosed(day, question, terms));
    Map<String, String> figures =
        Map.of(
            "earliest", terms.text("earliest"),
            "latest", terms.text("latest"),
            "local", local(question, zones));
    return hours.suits(question.at(), zones)
        ? Look.passed(figures)
        : Look.blocked(figures, hours.next(question.at(), zones).orElse(null));
  }

  /** The customer's zones and the pack's own. */
  static List<ZoneId> zones(Question question, Terms terms) {
    return Stream.concat(question.zones().stream(), terms.words("zone").stream().map(ZoneId::of))
        .distinct()
        .toList();
  }

  private static boolean isClosed(LocalDate day, Question question, Terms terms) {
    boolean rests = terms.words("closed_days").contains(day.getDayOfWeek().name());
    return rests
        || (Boolean.parseBoolean(terms.maybe("closed_on_holidays").orElse("false"))
            && question.facts().book().holidays().contains(day));
  }

  private static String local(Question question, List<ZoneId> zones) {
    return zones.stream()
        .map(zone -> question.at().atZone(zone).toLocalDateTime() + " " + zone)
        .collect(Collectors.joining(", "));
  }
}
