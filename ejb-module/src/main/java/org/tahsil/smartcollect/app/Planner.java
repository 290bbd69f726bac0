package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.app.Debtors.Debtor;
import org.tahsil.smartcollect.domain.CreditWindow;
import org.tahsil.smartcollect.domain.Leave;
import org.tahsil.smartcollect.domain.MoveRule;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.domain.Slots;
import org.tahsil.smartcollect.store.CollectionStore;
import org.tahsil.smartcollect.store.MandateStore;
import org.tahsil.smartcollect.store.Scope;
import org.tahsil.smartcollect.store.StoredCollection;

/** Plans a customer's collections: sees that they exist, and moves one to another date. */
@Stateless
@LocalBean
public class Planner {
  private final Settings.Schedule settings = Settings.DEFAULTS.schedule();

  @EJB private Portfolios portfolios;
  @Inject private Scheduling scheduling;
  @Inject private CollectionStore collections;
  @Inject private MandateStore mandates;
  @Inject private Insights insights;
  @Inject private CollectionNews news;

  /**
   * Where a collection stands now.
   *
   * @param inWindow whether that is in its optimal window
   */
  public record Moved(LocalDate date, boolean inWindow, Instant at) {}

  /** Brings the customer's collections up to date without waiting for a night. */
  public void refresh(Debtor debtor) {
    scheduling.refresh(
        Scope.customer(debtor.portfolio().id(), debtor.customer()),
        portfolios.businessDate(debtor.portfolio()));
  }

  /** Moves a collection; refused as the move rule says. */
  public Moved move(Debtor debtor, String id, LocalDate wish, String by) {
    Portfolio portfolio = debtor.portfolio();
    Instant now = portfolios.now(portfolio);
    LocalDate today = now.atZone(portfolio.zone()).toLocalDate();
    StoredCollection collection =
        collections
            .lock(portfolio, debtor.customer(), id, today)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("collection_id", id)));
    List<Leave> leaves =
        mandates
            .of(portfolio, List.of(collection.account()))
            .getOrDefault(collection.account(), List.of());
    CollectionMethod rail =
        Leave.preferred(leaves, wish).map(Leave::method).orElse(CollectionMethod.E_NACH);
    LocalDate date = new Slots(settings).onOrAfter(wish, rail);
    MoveRule.refusal(collection.candidate(), date, leaves, today, settings)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    if (!date.equals(collection.scheduledOn())) {
      collections.reschedule(collection.key(), date);
      news.moved(collection, date, now, by);
    }
    LocalDate due = collection.dueOn();
    Optional<CreditWindow> window =
        insights
            .of(portfolio, debtor.customer(), now)
            .salary()
            .map(
                salary ->
                    CreditWindow.first(salary.day(), due.isAfter(today) ? due : today, settings));
    return new Moved(date, window.filter(days -> days.contains(date)).isPresent(), now);
  }
}
