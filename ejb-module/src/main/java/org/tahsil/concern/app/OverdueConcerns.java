package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.store.ConcernStepStore;
import org.tahsil.shared.night.NightCompleted;

/** Marks, in the transaction that completes a night, what its date should have seen decided. */
@ApplicationScoped
public class OverdueConcerns {

  @Inject private Portfolios portfolios;
  @Inject private ConcernStepStore steps;
  @Inject private ConcernStory story;

  /** Again for the same date changes nothing. */
  public void onNight(@Observes NightCompleted night) {
    Portfolio portfolio = portfolios.byId(night.portfolio());
    Instant at =
        night.businessDate().atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    story.late(steps.markOverdue(night.portfolio(), night.businessDate(), at), at);
  }
}
