package org.tahsil.contact.domain.rule;

import java.time.Duration;
import java.util.Map;
import org.tahsil.contact.domain.PastContact;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: warns where a call follows another within {@code minutes}. */
final class RapidSuccession implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    Duration least = Duration.ofMinutes(terms.number("minutes"));
    return CountedCalls.outbound(question)
        .map(PastContact::at)
        .max(java.time.Instant::compareTo)
        .map(
            last -> {
              Map<String, String> figures =
                  Map.of("last_call", last.toString(), "minutes", terms.text("minutes"));
              boolean soon = Duration.between(last, question.at()).compareTo(least) <= 0;
              return soon ? Look.warned(figures) : Look.passed(figures);
            })
        .orElse(Look.passed(Map.of()));
  }
}
