package org.tahsil.escalation;

import org.jspecify.annotations.Nullable;

/**
 * Which escalations are wanted, the newest first.
 *
 * @param agency code of an agency
 * @param open whether those that ended are left out
 * @param after the id that ended the last page
 * @param limit 1 to 500
 */
public record EscalationQuery(
    @Nullable EscalationStep step,
    @Nullable EscalationState state,
    @Nullable String agency,
    @Nullable Long caseId,
    boolean open,
    @Nullable Long after,
    int limit) {

  /** All of one case. */
  public static EscalationQuery of(long caseId) {
    return new EscalationQuery(null, null, null, caseId, false, null, 100);
  }
}
