package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.KnownFacts;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Terms: no contact while a mental-health crisis is treated and for {@code days} after. The
 * treatment ends when the fact does.
 */
final class MentalHealthCrisis implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<CustomerFact> crises =
        KnownFacts.known(question.facts().customer(), FactKind.MENTAL_HEALTH_CRISIS, question.at())
            .filter(CustomerFact::stands)
            .filter(fact -> KnownFacts.concerns(fact, question))
            .toList();
    if (crises.stream().anyMatch(fact -> ended(fact, question).isEmpty())) {
      return Look.blocked(Map.of("treatment", "LASTS"), null);
    }
    int days = terms.number("days");
    ZoneId zone = question.facts().book().zone();
    return crises.stream()
        .flatMap(fact -> ended(fact, question).stream())
        .map(end -> FreeFrom.of(end.atZone(zone).toLocalDate().plusDays(days), zone))
        .max(FreeFrom.LATEST)
        .map(free -> free.look(question, Map.of("days", String.valueOf(days))))
        .orElse(Look.passed(Map.of()));
  }

  private static Optional<Instant> ended(CustomerFact fact, Question question) {
    return KnownFacts.end(fact, question.facts().customer(), question);
  }
}
