package org.tahsil.webhook.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.time.RealTime;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.WebhookEvents.Selection;
import org.tahsil.webhook.store.EventStore;
import org.tahsil.webhook.store.EventStore.Occasion;
import org.tahsil.webhook.store.PendingStore;
import org.tahsil.webhook.store.PendingStore.Pending;

/**
 * Tells what is pending, a piece in a transaction: its events and the note how far that is commit
 * together.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Telling {
  private static final int PIECE = 10_000;

  @Inject private PendingStore pending;
  @Inject private EventStore events;
  @EJB private Portfolios portfolios;

  /** Tells one piece; false if nothing is pending. */
  public boolean piece(Function<String, NewsSource> sources) {
    Optional<Pending> next = pending.next();
    next.ifPresent(news -> tell(news, sources.apply(news.source())));
    return next.isPresent();
  }

  private void tell(Pending news, NewsSource source) {
    Portfolio portfolio = portfolios.byId(news.portfolio());
    Selection piece = source.piece(portfolio, news.subject(), news.after(), PIECE);
    Optional<Long> last = pending.last(portfolio, piece);
    if (last.isEmpty()) {
      pending.finish(news);
      return;
    }
    events.publish(
        new Occasion(
            portfolio.tenant(), portfolio.id(), source.type(), news.occurred(), RealTime.now()),
        piece);
    pending.advance(news, last.get());
  }
}
