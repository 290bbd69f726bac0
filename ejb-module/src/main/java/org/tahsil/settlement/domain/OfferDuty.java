package org.tahsil.settlement.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.shared.outcome.Refusal;

/** Who may take an offer back: whoever made it, and managers. */
public final class OfferDuty {

  private static final Set<String> LEADERS = Set.of("manager", "admin");

  private OfferDuty() {}

  /**
   * Why a user may not withdraw it; empty if he may.
   *
   * @param maker name of who made it
   */
  public static Optional<Refusal> fault(UUID offer, String maker, User by) {
    boolean may = maker.equals(by.name()) || by.roles().stream().anyMatch(LEADERS::contains);
    return may
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "SETTLEMENT_NEEDS_MANAGER",
                "settlement_id",
                offer.toString(),
                "Ask " + maker + " or a manager: agents withdraw what they offered.",
                Map.of("owner", maker)));
  }
}
