package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.delinquency.DayTotals;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.StepNames;
import org.tahsil.night.domain.UnitSize;
import org.tahsil.night.store.CatchUp;
import org.tahsil.night.store.Ledgers;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.UnitBook;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.night.NightClosing;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.time.RealTime;

/** The first and the last step of a night. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Frame {
  @Inject private NightBook book;
  @Inject private UnitBook units;
  @Inject private Ledgers ledgers;
  @Inject private DayTotals totals;
  @Inject private CatchUp catchUp;
  @EJB private ServerBoot boot;
  @EJB private StepBeans steps;
  @Inject private Event<NightClosing> closing;
  @Inject private Event<NightCompleted> news;

  @Inject
  @ConfigProperty(name = "tahsil.night.unit", defaultValue = "0")
  private int unitSize;

  /**
   * How a night ended.
   *
   * @param failure why its books do not agree
   * @param next the run of the night that has begun after it
   */
  public record Closing(Optional<String> failure, Optional<NightRun> next) {}

  public void plan(NightRun run) {
    NightBook.Facts night = current(run);
    steps.prepare(night.businessDate());
    UUID id = run.night();
    long accounts = units.accounts(night.portfolio());
    units.plan(id, night.portfolio(), UnitSize.of(accounts, unitSize, boot.livingServers()));
    units.single(id, StepNames.PLAN, accounts);
  }

  /**
   * Reconciles and ends the night, COMPLETED or FAILED; the night of the next day begins in the
   * same transaction if it was missed.
   */
  public Closing close(NightRun run) {
    NightBook.Facts night = current(run);
    closing.fire(new NightClosing(run.night(), night.portfolio(), night.businessDate()));
    Reconciliation books = ledgers.reconcile(night);
    ledgers.note(run.night(), books);
    Optional<String> failure = books.difference().map("reconciliation: "::concat);
    if (failure.isPresent()) {
      book.end(run, Night.Status.FAILED, failure.get(), RealTime.now());
      return new Closing(failure, Optional.empty());
    }
    complete(run, night);
    return new Closing(failure, catchUp.follow(run.night(), boot.id(), RealTime.now()));
  }

  private void complete(NightRun run, NightBook.Facts night) {
    if (isNewest(night.portfolio(), night.businessDate())) {
      totals.write(run.night(), night.portfolio(), night.businessDate());
    }
    units.single(run.night(), StepNames.CLOSE, units.planned(run.night()));
    units.stepEnded(run.night(), StepNames.CLOSE);
    book.end(run, Night.Status.COMPLETED, null, RealTime.now());
    news.fire(new NightCompleted(run.night(), night.portfolio(), night.businessDate()));
  }

  /** The accounts' state has moved on after a later night; the totals of this date stand. */
  private boolean isNewest(PortfolioId portfolio, LocalDate date) {
    return book.lastCompleted(portfolio).filter(last -> last.isAfter(date)).isEmpty();
  }

  /** Writes the totals of a completed night anew, after accounts of it were redone. */
  public void sumUp(Night night, PortfolioId portfolio) {
    if (isNewest(portfolio, night.businessDate())) {
      totals.write(night.id(), portfolio, night.businessDate());
    }
  }

  private NightBook.Facts current(NightRun run) {
    return book.current(run)
        .orElseThrow(() -> new IllegalStateException("this run is no longer current"));
  }
}
