package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.RuleOutcome;

/**
 * What a rule saw.
 *
 * @param figures what it compared, by name
 * @param next the earliest later instant at which it passes; null: it knows none or needs none
 * @param missing facts that it needed
 */
public record Look(
    RuleOutcome outcome,
    Map<String, String> figures,
    @Nullable Instant next,
    List<String> missing) {

  static Look passed(Map<String, String> figures) {
    return new Look(RuleOutcome.PASSED, figures, null, List.of());
  }

  static Look warned(Map<String, String> figures) {
    return new Look(RuleOutcome.WARNED, figures, null, List.of());
  }

  static Look blocked(Map<String, String> figures, @Nullable Instant next) {
    return new Look(RuleOutcome.BLOCKED, figures, next, List.of());
  }

  static Look missing(String fact) {
    return new Look(RuleOutcome.FACT_MISSING, Map.of(), null, List.of(fact));
  }

  /** The rule says nothing about such a contact. */
  public static Look apart() {
    return new Look(RuleOutcome.NOT_APPLICABLE, Map.of(), null, List.of());
  }
}
