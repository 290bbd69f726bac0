package org.tahsil.contact.domain.rule;

import java.util.List;
import java.util.Map;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Warns outside the hours that the customer prefers. */
final class PreferredHours implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<CustomerFact> wishes = question.standing(FactKind.PREFERRED_HOURS);
    if (wishes.isEmpty() || question.zones().isEmpty()) {
      return Look.apart();
    }
    Map<String, String> figures = Map.of("preferred", String.valueOf(wishes.get(0).detail()));
    boolean suits =
        question.zones().stream()
            .allMatch(
                zone ->
                    wishes.stream()
                        .flatMap(wish -> HoursOfDay.parse(wish.detail()).stream())
                        .anyMatch(hours -> hours.endOfSpan(question.at(), zone).isPresent()));
    return suits ? Look.passed(figures) : Look.warned(figures);
  }

  @Override
  public boolean onlyAdvises() {
    return true;
  }
}
