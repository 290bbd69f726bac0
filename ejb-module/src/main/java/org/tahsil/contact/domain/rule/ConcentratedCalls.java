package org.tahsil.contact.domain.rule;

import java.util.Map;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: warns from the call that makes {@code from} calls about a debt on one local day. */
final class ConcentratedCalls implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    long most =
        question.zones().stream()
            .mapToLong(
                zone ->
                    CountedCalls.outbound(question)
                        .filter(
                            past -> past.at().atZone(zone).toLocalDate().equals(question.day(zone)))
                        .count())
            .max()
            .orElse(0);
    Map<String, String> figures =
        Map.of("calls_of_day", String.valueOf(most + 1), "from", terms.text("from"));
    return most + 1 >= terms.number("from") ? Look.warned(figures) : Look.passed(figures);
  }
}
