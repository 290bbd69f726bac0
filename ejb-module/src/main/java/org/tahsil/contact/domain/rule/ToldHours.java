package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** No contact in hours that the customer called inconvenient. */
final class ToldHours implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    java.util.List<CustomerFact> told = question.standing(FactKind.INCONVENIENT_HOURS);
    if (told.isEmpty()) {
      return Look.passed(Map.of());
    }
    if (question.zones().isEmpty()) {
      return Look.missing("time_zone");
    }
    return told.stream()
        .flatMap(fact -> ends(fact, question))
        .max(Instant::compareTo)
        .map(end -> Look.blocked(Map.of("until", end.toString()), end))
        .orElse(Look.passed(Map.of()));
  }

  private static Stream<Instant> ends(CustomerFact fact, Question question) {
    return HoursOfDay.parse(fact.detail()).stream()
        .flatMap(
            hours ->
                question.zones().stream()
                    .flatMap(zone -> hours.endOfSpan(question.at(), zone).stream()));
  }
}
