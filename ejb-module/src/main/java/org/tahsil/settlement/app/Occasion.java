package org.tahsil.settlement.app;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.night.NightUnit;

/**
 * When offers are judged.
 *
 * @param today money valued later does not count yet
 * @param finished the last day that is over
 * @param night null: between nights
 */
record Occasion(Portfolio portfolio, LocalDate today, LocalDate finished, @Nullable UUID night) {

  /** In the course of a business date, which is not over. */
  static Occasion during(Portfolio portfolio, LocalDate today) {
    return new Occasion(portfolio, today, today.minusDays(1), null);
  }

  /** The end of a night's date. */
  static Occasion atEndOf(NightUnit unit, Portfolio portfolio) {
    return new Occasion(portfolio, unit.businessDate(), unit.businessDate(), unit.night());
  }
}
