package org.tahsil.contact.domain.rule;

import java.util.Map;
import java.util.TreeSet;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Where neither the portfolio's law nor the customer's country is known, no law can be kept. Warns
 * of a country that is not among the {@code laws}, whose packs ship.
 */
final class LawKnown implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    TreeSet<String> countries = new TreeSet<>(question.facts().places().countries());
    String jurisdiction = question.facts().book().jurisdiction();
    if (jurisdiction != null) {
      countries.add(jurisdiction);
    }
    if (countries.isEmpty()) {
      return Look.missing("jurisdiction");
    }
    String all = String.join(",", countries);
    countries.removeAll(terms.words("laws"));
    return countries.isEmpty() || terms.words("laws").isEmpty()
        ? Look.passed(Map.of("countries", all))
        : Look.warned(Map.of("countries", all, "without_pack", String.join(",", countries)));
  }
}
