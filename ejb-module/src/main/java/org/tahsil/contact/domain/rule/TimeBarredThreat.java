package org.tahsil.contact.domain.rule;

import java.util.List;
import java.util.Map;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.KnownFacts;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** No suit and no threat of one on a debt whose time to be sued for has passed. */
final class TimeBarredThreat implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    Boolean threatens = question.request().content().threatensSuit();
    if (threatens == null) {
      return question.request().purpose() == ContactPurpose.LEGAL_NOTICE
          ? Look.missing("content.threatens_suit")
          : Look.apart();
    }
    if (!threatens) {
      return Look.apart();
    }
    List<CustomerFact> known =
        KnownFacts.known(question.facts().customer(), FactKind.TIME_BARRED, question.at())
            .filter(fact -> KnownFacts.concerns(fact, question))
            .toList();
    if (known.isEmpty()) {
      return Look.missing("time_barred");
    }
    List<CustomerFact> standing = question.standing(FactKind.TIME_BARRED);
    return standing.isEmpty() ? Look.passed(Map.of()) : StandingFact.blocked(standing);
  }
}
