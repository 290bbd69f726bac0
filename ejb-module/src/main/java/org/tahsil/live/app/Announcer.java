package org.tahsil.live.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.arrangement.PromisesChanged;
import org.tahsil.delinquency.AgeingChanged;
import org.tahsil.delinquency.AlertsHandled;
import org.tahsil.delinquency.AlertsRaised;
import org.tahsil.live.LiveNews.Kind;
import org.tahsil.live.store.NewsWire;
import org.tahsil.settlement.SettlementsChanged;

/**
 * Puts on the wire what changes, inside the transaction that changes it: the database delivers it
 * when that commits, and never if it does not. What nights raise shows when they end, which the
 * database tells by itself.
 */
@ApplicationScoped
public class Announcer {

  @Inject private NewsWire wire;

  public void onAgeing(@Observes AgeingChanged news) {
    wire.tell(news.portfolio().id(), Kind.AGEING, news.accounts());
  }

  public void onAlerts(@Observes AlertsRaised news) {
    if (news.night() == null) {
      Set<Long> accounts =
          news.alerts().stream().map(AlertsRaised.News::accountId).collect(Collectors.toSet());
      wire.tell(news.portfolio().id(), Kind.ALERTS, accounts);
    }
  }

  public void onHandling(@Observes AlertsHandled news) {
    wire.tell(news.portfolio().id(), Kind.ALERTS, Set.of());
  }

  /** A promise stands on the page of its account, like what it owes. */
  public void onPromises(@Observes PromisesChanged news) {
    wire.tell(news.portfolio().id(), Kind.AGEING, news.accounts());
  }

  /** So does an offer to settle. */
  public void onSettlements(@Observes SettlementsChanged news) {
    wire.tell(news.portfolio().id(), Kind.AGEING, news.accounts());
  }
}
