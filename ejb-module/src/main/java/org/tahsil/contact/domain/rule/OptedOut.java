package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** No message where the customer opted out, but one that confirms it. */
final class OptedOut implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<CustomerFact> outs = question.standing(FactKind.OPT_OUT);
    if (question.request().purpose() == ContactPurpose.OPT_OUT_CONFIRMATION) {
      return confirmation(outs, question);
    }
    return outs.isEmpty() ? Look.passed(Map.of()) : StandingFact.blocked(outs);
  }

  private static Look confirmation(List<CustomerFact> outs, Question question) {
    if (outs.isEmpty()) {
      return Look.blocked(Map.of("opt_outs", "0"), null);
    }
    CustomerFact last = outs.get(outs.size() - 1);
    // Kept confirmations count whatever moment the next one claims.
    boolean confirmed =
        question.at(Instant.MAX).standing(FactKind.OPT_OUT_CONFIRMED).stream()
            .anyMatch(fact -> !fact.since().isBefore(last.since()));
    Map<String, String> figures = Map.of("opted_out", last.since().toString());
    return confirmed ? Look.blocked(figures, null) : Look.passed(figures);
  }
}
