package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.tahsil.account.Portfolio;

/**
 * What a higher feature thinks of customers, asked here because risk itself is computed from
 * lateness: whoever scores customers implements it.
 */
public interface DefaultRisk {

  /** How likely a customer is to default. */
  enum Band {
    LOW,
    MEDIUM,
    HIGH
  }

  /**
   * The bands of customers (surrogate keys) by the last completed night not after a date; who was
   * not scored has none.
   */
  Map<Long, Band> bands(Portfolio portfolio, Collection<Long> customers, LocalDate asOf);
}
