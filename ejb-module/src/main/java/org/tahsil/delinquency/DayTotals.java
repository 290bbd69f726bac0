package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.shared.id.PortfolioId;

/** The daily totals that a night leaves behind. */
public interface DayTotals {

  /**
   * Writes what stands in each bucket at the end of a date, in the caller's transaction; what an
   * earlier night of the same date wrote is replaced.
   */
  void write(UUID night, PortfolioId portfolio, LocalDate date);
}
