package org.tahsil.contact.domain.rule;

import java.util.Map;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Nobody but the customer and the attorney may learn of the debt. */
final class ThirdParty implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    Map<String, String> figures = Map.of("to", question.request().to().name());
    return question.request().to().isThirdParty()
        ? Look.blocked(figures, null)
        : Look.passed(figures);
  }
}
