package org.tahsil.escalation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/** The steps of cases and what people do with them. */
public interface Escalations {

  List<Escalation> list(Portfolio portfolio, EscalationQuery query);

  /** One escalation; another portfolio's is unknown. */
  Optional<Escalation> find(Portfolio portfolio, long id);

  /** What was done with an escalation, oldest first. */
  List<EscalationAct> acts(Portfolio portfolio, long id);

  /**
   * Proposes a step of an open case, with the checklist of the day. Refused as unknown; by rule if
   * the step needs an agency that works, or nothing is overdue; with CONFLICT if the case is
   * closed, is at this step, or another one is proposed: the refusal names it.
   */
  Escalation propose(Portfolio portfolio, Proposal wish, User by);

  /**
   * Does something with an escalation. Refused as unknown; by rule if the wish or the checklist
   * lacks something; as forbidden to the user's roles or to the one who asked; with CONFLICT if the
   * state does not allow it; as STALE if it is not at the wish's version.
   */
  Escalation act(Portfolio portfolio, long id, EscalationWish wish, User by);

  /**
   * A step to propose.
   *
   * @param agency code; of AGENCY only, and needed there
   */
  record Proposal(
      long caseId, EscalationStep step, @Nullable String agency, @Nullable String note) {}
}
