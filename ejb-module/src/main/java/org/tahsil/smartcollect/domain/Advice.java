package org.tahsil.smartcollect.domain;

import java.util.Map;
import org.tahsil.smartcollect.domain.Finding.Severity;

/**
 * A recommendation: its sentences are keyed by type plus _REASON and _ACTION and by the impact's
 * code; all take the same facts, in which amounts are BigDecimal and percentages plain strings.
 *
 * @param impact IMPACT_RAISE, IMPACT_SAVE or IMPACT_WATCH
 */
public record Advice(Type type, Severity priority, String impact, Map<String, Object> facts) {

  /** What can be recommended (seed 002). */
  public enum Type {
    RESCHEDULE,
    FLEXIBLE_PLAN,
    EARLY_REMINDER,
    SKIP_ATTEMPT,
    INCREASE_FREQUENCY
  }

  public Advice {
    facts = Map.copyOf(facts);
  }
}
