package org.tahsil.contact.domain.rule;

import java.util.List;
import java.util.Map;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Warns where the customer prefers another channel. */
final class PreferredChannel implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<CustomerFact> wishes = question.standing(FactKind.PREFERRED_CHANNEL);
    if (wishes.isEmpty()) {
      return Look.apart();
    }
    String wanted = String.valueOf(wishes.get(wishes.size() - 1).detail());
    Map<String, String> figures = Map.of("preferred", wanted);
    return wanted.equals(question.request().channel().name())
        ? Look.passed(figures)
        : Look.warned(figures);
  }

  @Override
  public boolean onlyAdvises() {
    return true;
  }
}
