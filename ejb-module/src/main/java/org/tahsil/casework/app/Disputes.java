package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;

/** A disputed amount is held; a dispute told by mistake is withdrawn. */
@ApplicationScoped
public class Disputes {

  @Inject private Portfolios portfolios;
  @Inject private Holds holds;

  /** The hold that the outcome places; null if it is no dispute. */
  @Nullable UUID turn(
      Portfolio portfolio, NewOutcome told, @Nullable Outcome corrected, String by) {
    UUID old = corrected == null ? null : corrected.hold();
    if (old != null) {
      holds.withdraw(portfolio, old, by, told.note());
    }
    if (told.kind() != OutcomeKind.DISPUTE) {
      return null;
    }
    NewHold wish =
        new NewHold(
            HoldReason.DISPUTE,
            told.item(),
            told.amount(),
            Set.of(),
            portfolios.businessDate(portfolio),
            null,
            told.disputeReason());
    return holds.place(portfolio, told.account(), wish, by).id();
  }
}
