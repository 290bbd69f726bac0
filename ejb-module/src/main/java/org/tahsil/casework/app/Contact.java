package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeTold;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** Puts an outcome into the contact history, which tells the timeline, and tells other features. */
@ApplicationScoped
public class Contact {

  @Inject private Interactions interactions;
  @Inject private Event<OutcomeTold> news;

  void note(Portfolio portfolio, Account account, Outcome outcome) {
    NewOutcome told = outcome.told();
    InteractionRow row =
        new InteractionRow(
            account.facts().customer(),
            account.facts().ref(),
            told.channel(),
            outcome.at(),
            "OUTBOUND",
            told.kind().name(),
            told.note());
    RowOutcome taken = interactions.take(portfolio, List.of(row), outcome.by()).get(0);
    if (taken instanceof RowOutcome.Rejected rejected) {
      throw new RefusedException(
          Refusal.rule(
              rejected.reason(), rejected.field(), rejected.value(), "Mend " + rejected.field()));
    }
    news.fire(new OutcomeTold(portfolio, outcome.id(), told.corrects() != null));
  }
}
