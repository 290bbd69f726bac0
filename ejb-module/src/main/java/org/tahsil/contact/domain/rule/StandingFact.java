package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: no contact while a {@code fact} of the customer stands. */
final class StandingFact implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<CustomerFact> standing = question.standing(FactKind.valueOf(terms.text("fact")));
    return standing.isEmpty() ? Look.passed(Map.of()) : blocked(standing);
  }

  /** Blocked until the last of the facts ends; without end if one of them has none. */
  static Look blocked(List<CustomerFact> standing) {
    CustomerFact first = standing.get(0);
    return Look.blocked(
        Map.of("fact", first.kind().name(), "since", first.since().toString()), end(standing));
  }

  private static @Nullable Instant end(List<CustomerFact> standing) {
    return standing.stream().anyMatch(fact -> fact.until() == null)
        ? null
        : standing.stream()
            .flatMap(fact -> Optional.ofNullable(fact.until()).stream())
            .max(Instant::compareTo)
            .orElse(null);
  }
}
