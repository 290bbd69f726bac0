package org.tahsil.contact.domain.rule;

import java.util.Map;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** A way that may never be used; its {@code channels} are the rule's. */
final class ForbiddenWay implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    return Look.blocked(Map.of("channel", question.request().channel().name()), null);
  }
}
