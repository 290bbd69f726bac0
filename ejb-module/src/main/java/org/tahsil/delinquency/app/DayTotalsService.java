package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.delinquency.DayTotals;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.shared.id.PortfolioId;

/** Sums up what a night saw. */
@Stateless
@Local(DayTotals.class)
public class DayTotalsService implements DayTotals {

  @Inject private NightResultStore store;

  @Override
  public void write(UUID night, PortfolioId portfolio, LocalDate date) {
    store.writeTotals(night, portfolio, date);
  }
}
