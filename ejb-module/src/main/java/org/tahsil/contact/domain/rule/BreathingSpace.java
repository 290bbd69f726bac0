package org.tahsil.contact.domain.rule;

import java.util.Map;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: no contact for {@code days} from the day on which a breathing space began. */
final class BreathingSpace implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    int days = terms.number("days");
    java.time.ZoneId zone = question.facts().book().zone();
    return question.standing(FactKind.BREATHING_SPACE).stream()
        .map(fact -> fact.since().atZone(zone).toLocalDate().plusDays(days))
        .map(day -> FreeFrom.of(day, zone))
        .max(FreeFrom.LATEST)
        .map(free -> free.look(question, Map.of("days", String.valueOf(days))))
        .orElse(Look.passed(Map.of()));
  }
}
