package org.tahsil.contact.domain.rule;

import java.util.Map;
import java.util.TreeSet;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Where neither the portfolio's law nor the customer's country is known, no law can be kept. */
final class LawKnown implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    TreeSet<String> countries = new TreeSet<>(question.facts().places().countries());
    String jurisdiction = question.facts().book().jurisdiction();
    if (jurisdiction != null) {
      countries.add(jurisdiction);
    }
    return countries.isEmpty()
        ? Look.missing("jurisdiction")
        : Look.passed(Map.of("countries", String.join(",", countries)));
  }
}
