package org.tahsil.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a pack found.
 *
 * @param rule stable code
 * @param clause where the rule stands
 * @param law whether nobody in the house can set it aside
 * @param figures what it compared
 * @param next the earliest later instant at which this rule alone lets the contact pass; null: none
 *     is known, or none is needed
 * @param missing names of facts that it needed
 */
public record Finding(
    String pack,
    String rule,
    String clause,
    Sureness sureness,
    boolean law,
    RuleOutcome outcome,
    Map<String, String> figures,
    @Nullable Instant next,
    List<String> missing) {

  public Finding {
    figures = Map.copyOf(figures);
    missing = List.copyOf(missing);
  }
}
