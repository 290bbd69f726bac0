package org.tahsil.escalation.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** Who may do what with an escalation. */
public final class EscalationDuty {

  private static final Set<String> WORKERS = Set.of("agent", "manager", "admin");
  private static final Set<String> LEADERS = Set.of("manager", "admin");
  private static final Set<EscalationAction> OF_LEADERS =
      Set.of(
          EscalationAction.APPROVE,
          EscalationAction.REFUSE,
          EscalationAction.RECALL,
          EscalationAction.RETURN);

  private EscalationDuty() {}

  /** Why a user may not do this; empty if he may. */
  public static Optional<Refusal> fault(Portfolio portfolio, EscalationAction action, User by) {
    Set<String> needed = OF_LEADERS.contains(action) ? LEADERS : WORKERS;
    boolean may =
        by.tenant().equals(portfolio.tenant()) && by.roles().stream().anyMatch(needed::contains);
    return may ? Optional.empty() : forbidden("ESCALATION_NEEDS_MANAGER", action, "Ask a manager.");
  }

  /**
   * Why somebody cannot be the second person of an escalation: he proposed it, or vouches for an
   * item of its checklist. Empty if he can; that he did not ask is the approval's to see to.
   */
  public static Optional<Refusal> ownWork(Escalation found, String name) {
    boolean own =
        found.dates().proposedBy().equals(name)
            || found.checklist().stream()
                .map(Escalation.Item::tick)
                .anyMatch(tick -> tick != null && tick.by().equals(name));
    return own
        ? forbidden("ESCALATION_OWN", EscalationAction.APPROVE, "Have somebody else decide it.")
        : Optional.empty();
  }

  /** That more is overdue now than the second person was asked about and may grant. */
  public static Refusal grown(Money now) {
    return new Refusal(
        Refusal.Kind.FORBIDDEN,
        "ESCALATION_GROWN",
        "action",
        now.plain(),
        "Have somebody decide it whose authority covers what is overdue now.",
        Map.of("currency", now.currency().getCurrencyCode()));
  }

  private static Optional<Refusal> forbidden(String code, EscalationAction action, String remedy) {
    return Optional.of(
        new Refusal(Refusal.Kind.FORBIDDEN, code, "action", action.name(), remedy, Map.of()));
  }
}
