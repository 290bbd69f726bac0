package org.tahsil.campaign;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step over all journeys. Queued messages = under way + sent + suppressed + dead +
 * unknown.
 *
 * @param version number
 * @param step from 1 on
 * @param waiting not due yet, or hindered
 * @param underWay messages that the outbox has and has not ended
 * @param unknown messages in doubt
 * @param reasons of those that were passed over, with how many; of rules of the contact policy as
 *     CONTACT_POLICY.RULE
 * @param parts of SMS
 * @param cost of SMS in the portfolio's currency; null: none has a price
 */
public record StepFigures(
    int version,
    int step,
    long waiting,
    long underWay,
    long sent,
    long suppressed,
    long dead,
    long unknown,
    long escalated,
    Map<String, Long> reasons,
    long parts,
    @Nullable BigDecimal cost) {

  public StepFigures {
    reasons = Map.copyOf(reasons);
  }

  /** How many were passed over. */
  public long passed() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }
}
