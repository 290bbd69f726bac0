package org.tahsil.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.tahsil.escalation.domain.Checklist;
import org.tahsil.shared.outcome.Refusal;

/** What an escalation still lacks, for those who show it. */
public final class EscalationChecks {

  private EscalationChecks() {}

  /** The first thing that its checklist lacks on a day; empty: it is complete. */
  public static Optional<Refusal> lacks(Escalation one, LocalDate today) {
    return Checklist.lacks(one.checklist(), today);
  }
}
