package org.tahsil.concern.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.HoldsByHand;
import org.tahsil.concern.domain.ConcernDuty;
import org.tahsil.concern.store.ConcernListStore;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Holds;
import org.tahsil.shared.outcome.RefusedException;

/** Ends holds for people, but not those that a concern keeps. */
@Stateless
@Local(HoldsByHand.class)
public class HoldsByHandService implements HoldsByHand {

  @Inject private ConcernListStore concerns;
  @Inject private ConcernBook book;
  @Inject private Holds holds;

  @Override
  public Hold end(Portfolio portfolio, UUID hold, LocalDate on, User by) {
    mustBeFree(portfolio, hold, by);
    return holds.end(portfolio, hold, on, by.name());
  }

  @Override
  public Hold withdraw(Portfolio portfolio, UUID hold, User by, @Nullable String note) {
    mustBeFree(portfolio, hold, by);
    return holds.withdraw(portfolio, hold, by.name(), note);
  }

  private void mustBeFree(Portfolio portfolio, UUID hold, User by) {
    concerns
        .cause(portfolio, hold)
        .flatMap(cause -> ConcernDuty.holdFault(book.known(portfolio, cause.concern()), by))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }
}
