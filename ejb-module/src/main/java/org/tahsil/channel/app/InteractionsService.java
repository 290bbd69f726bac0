package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.Timeline;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.time.RealTime;

/** Takes contacts in and reads the contact history. */
@Stateless
@Local(Interactions.class)
public class InteractionsService implements Interactions {

  @Inject private InteractionStore store;
  @EJB private Timeline timeline;

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<InteractionRow> rows, String by) {
    InteractionIntake intake = new InteractionIntake(store, portfolio);
    List<RowOutcome> outcomes = intake.take(rows, portfolio.now(RealTime.now()));
    timeline.append(intake.news(by));
    return outcomes;
  }

  @Override
  public Map<AccountRef, Contacts> contacts(
      Portfolio portfolio, Collection<AccountRef> accounts, LocalDate asOf) {
    Instant until = asOf.plusDays(1).atStartOfDay(portfolio.zone()).toInstant();
    return store.contacts(portfolio, accounts, until);
  }
}
