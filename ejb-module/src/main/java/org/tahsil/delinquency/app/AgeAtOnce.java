package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.delinquency.AgeingChanged;
import org.tahsil.delinquency.store.MovableStore;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.delinquency.store.NightClassStore;

/**
 * Ages accounts as soon as their facts change, by the statement of the night, so that buckets,
 * alerts and classes of the business date follow at once. An account is watched from its first
 * night on.
 */
@ApplicationScoped
public class AgeAtOnce {

  @Inject private MovableStore movable;
  @Inject private NightAgeStore store;
  @Inject private NightClassStore classes;
  @Inject private Portfolios portfolios;
  @Inject private Alarm alarm;
  @Inject private Timeline timeline;
  @Inject private Event<AgeingChanged> news;

  /** Inside the transaction that changed the facts; a night that runs meanwhile comes later. */
  void look(Portfolio portfolio, Set<Long> accounts) {
    movable.markDirty(accounts);
    LocalDate today = portfolios.businessDate(portfolio);
    List<Long> watched = movable.watched(portfolio, accounts, today);
    if (!watched.isEmpty()) {
      age(portfolio, new Occasion(today, null), watched);
    }
    news.fire(new AgeingChanged(portfolio, accounts));
  }

  private void age(Portfolio portfolio, Occasion occasion, List<Long> accounts) {
    store.age(portfolio, occasion, accounts);
    List<Move> moves = store.moves(accounts, occasion.date());
    Story story = new Story(portfolio, occasion.date(), portfolios.now(portfolio));
    timeline.append(moves.stream().map(story::bucketChanged).toList());
    alarm.raise(story, occasion, accounts, moves);
    if (classes.areSet(portfolio, occasion.date())) {
      classes.classify(portfolio, occasion, accounts);
      classes.spread(occasion, accounts);
    }
  }
}
