package org.tahsil.arrangement.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.shared.outcome.Refusal;

/** Who may cancel a promise or plan: whoever took it, and managers. */
public final class PromiseDuty {

  private static final Set<String> LEADERS = Set.of("manager", "admin");

  private PromiseDuty() {}

  /**
   * Why a user may not cancel it; empty if he may.
   *
   * @param maker name of who took it
   */
  public static Optional<Refusal> fault(UUID promise, String maker, User by) {
    boolean may = maker.equals(by.name()) || by.roles().stream().anyMatch(LEADERS::contains);
    return may
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "PROMISE_NEEDS_MANAGER",
                "promise_id",
                promise.toString(),
                "Ask " + maker + " or a manager, or reschedule it: agents cancel what they took.",
                Map.of("owner", maker)));
  }
}
