package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Terms: no contact for {@code days} from the day on which a breathing space began, or until it
 * ended before that.
 */
final class BreathingSpace implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    int days = terms.number("days");
    ZoneId zone = question.facts().book().zone();
    return question.standing(FactKind.BREATHING_SPACE).stream()
        .map(fact -> free(fact, days, zone))
        .max(FreeFrom.LATEST)
        .map(free -> free.look(question, Map.of("days", String.valueOf(days))))
        .orElse(Look.passed(Map.of()));
  }

  private static FreeFrom free(CustomerFact space, int days, ZoneId zone) {
    FreeFrom full = FreeFrom.of(space.since().atZone(zone).toLocalDate().plusDays(days), zone);
    Instant until = space.until();
    return until == null || full.at().isBefore(until)
        ? full
        : new FreeFrom(until.atZone(zone).toLocalDate(), until);
  }
}
