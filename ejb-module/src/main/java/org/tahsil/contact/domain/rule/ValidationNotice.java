package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: the notice goes in the first communication or within {@code days} of it. */
final class ValidationNotice implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    boolean given = !question.standing(FactKind.VALIDATION_NOTICE).isEmpty();
    if (given || Boolean.TRUE.equals(question.request().content().validationNotice())) {
      return Look.passed(Map.of("given", String.valueOf(given)));
    }
    Instant first = question.facts().debt().firstContact();
    Instant began = first == null || first.isAfter(question.at()) ? question.at() : first;
    Instant due = began.plus(terms.number("days"), ChronoUnit.DAYS);
    Map<String, String> figures =
        Map.of("first_contact", began.toString(), "due_by", due.toString());
    return question.at().isAfter(due) ? Look.blocked(figures, null) : Look.warned(figures);
  }
}
