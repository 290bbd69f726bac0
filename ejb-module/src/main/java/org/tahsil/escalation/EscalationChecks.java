package org.tahsil.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.tahsil.escalation.domain.Checklist;
import org.tahsil.escalation.domain.EscalationDuty;
import org.tahsil.shared.outcome.Refusal;

/** What an escalation still lacks, for those who show it. */
public final class EscalationChecks {

  private EscalationChecks() {}

  /** Whether somebody may be its second person: he neither asked nor worked on it. */
  public static boolean maySecond(Escalation one, String name) {
    return !name.equals(one.dates().askedBy()) && EscalationDuty.ownWork(one, name).isEmpty();
  }

  /** The first thing that its checklist lacks on a day; empty: it is complete. */
  public static Optional<Refusal> lacks(Escalation one, LocalDate today) {
    return Checklist.lacks(one.checklist(), today);
  }
}
