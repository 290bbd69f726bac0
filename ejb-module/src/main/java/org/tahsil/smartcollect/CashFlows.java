package org.tahsil.smartcollect;

import java.time.LocalDate;
import java.util.Optional;
import org.tahsil.account.Portfolio;

/** What comes in and goes out on a customer's bank accounts. */
public interface CashFlows {

  /**
   * The flows through the portfolio's clock; empty without a line.
   *
   * @param customer surrogate key
   * @param dataFrom lines booked before this day are not read
   */
  Optional<CashFlow> of(Portfolio portfolio, long customer, LocalDate dataFrom);
}
