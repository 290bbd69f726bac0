package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import org.tahsil.night.store.Ledgers;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.UnitBook;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.time.RealTime;

/** The first and the last step of a night. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Frame {
  @Inject private NightBook book;
  @Inject private UnitBook units;
  @Inject private Ledgers ledgers;
  @Inject private DayTotals totals;
  @EJB private StepBeans steps;

  @Inject
  @ConfigProperty(name = "tahsil.night.unit", defaultValue = "0")
  private int unitSize;

  public void plan(NightRun run) {
    steps.requireAll();
    NightBook.Facts night = current(run);
    UUID id = run.night();
    long accounts = units.accounts(night.portfolio());
    units.plan(id, night.portfolio(), UnitSize.of(accounts, unitSize));
    units.single(id, StepNames.PLAN, accounts);
  }

  /**
   * Reconciles and ends the night, COMPLETED or FAILED.
   *
   * @return why it failed; empty if the books agree
   */
  public Optional<String> close(NightRun run) {
    NightBook.Facts night = current(run);
    Reconciliation books = ledgers.reconcile(night);
    ledgers.note(run.night(), books);
    Optional<String> failure = books.difference().map("reconciliation: "::concat);
    if (failure.isPresent()) {
      book.end(run, Night.Status.FAILED, failure.get(), RealTime.now());
    } else {
      complete(run, night);
    }
    return failure;
  }

  private void complete(NightRun run, NightBook.Facts night) {
    if (isNewest(night.portfolio(), night.businessDate())) {
      totals.write(run.night(), night.portfolio(), night.businessDate());
    }
    units.single(run.night(), StepNames.CLOSE, units.planned(run.night()));
    units.stepEnded(run.night(), StepNames.CLOSE);
    book.end(run, Night.Status.COMPLETED, null, RealTime.now());
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
