package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.domain.CallResult;
import org.tahsil.contact.domain.PastContact;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Terms: at most {@code max} contacts within {@code days} days of the portfolio. {@code counts}
 * says which: CHANNEL (this person by this channel), ADDRESS (this address), PERSON (all) or
 * HOUSEHOLD (all persons of it). Left out, {@code max} caps nothing.
 */
final class FrequencyCap implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    if (terms.maybe("max").isEmpty()) {
      return Look.apart();
    }
    int max = terms.number("max");
    int days = terms.number("days");
    ZoneId zone = question.facts().book().zone();
    LocalDate first = question.day(zone).minusDays(days - 1L);
    List<LocalDate> counted =
        question
            .before()
            .filter(past -> !past.inbound() && past.result() != CallResult.NOT_CONNECTED)
            .filter(past -> counts(past, question, terms.text("counts")))
            .map(past -> past.at().atZone(zone).toLocalDate())
            .filter(day -> !day.isBefore(first))
            .sorted()
            .toList();
    Map<String, String> figures =
        Map.of(
            "contacts", String.valueOf(counted.size() + 1),
            "max", String.valueOf(max),
            "days", String.valueOf(days));
    if (counted.size() < max) {
      return Look.passed(figures);
    }
    return Look.blocked(figures, max == 0 ? null : free(counted, max, days, zone));
  }

  private static Instant free(List<LocalDate> counted, int max, int days, ZoneId zone) {
    return counted.get(counted.size() - max).plusDays(days).atStartOfDay(zone).toInstant();
  }

  private static boolean counts(PastContact past, Question question, String scope) {
    return switch (scope) {
      case "CHANNEL" -> !past.ofHousehold() && past.channel() == question.request().channel();
      case "ADDRESS" -> isThere(past, question);
      case "PERSON" -> !past.ofHousehold();
      case "HOUSEHOLD" -> true;
      default -> throw new IllegalArgumentException("no cap counts " + scope);
    };
  }

  private static boolean isThere(PastContact past, Question question) {
    return Address.same(question.request().address(), past.address(), question.countries());
  }
}
