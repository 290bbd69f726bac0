package org.tahsil.risk.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer in one portfolio at the end of a date; nothing from after it.
 *
 * @param daysPastDue of the worst account, 0 or more
 * @param outstandingMinor all that is open
 * @param overdueMinor what of it is overdue, 0..outstanding
 * @param daysLate of the items that fell due in the twelve months before the date, newest due date
 *     first: days from due date to full payment, or to the date if still open; 0 = in time
 * @param customerSince opening of the first account
 * @param usageIndex present use of the service over the customer's usual use, 1 = as usual, 0 =
 *     stopped; null if not known
 */
public record RiskFacts(
    LocalDate asOf,
    int daysPastDue,
    long outstandingMinor,
    long overdueMinor,
    List<Integer> daysLate,
    LocalDate customerSince,
    @Nullable BigDecimal usageIndex) {

  public RiskFacts {
    daysLate = List.copyOf(daysLate);
  }

  /** How many items were late. */
  public int lateItems() {
    return (int) daysLate.stream().filter(days -> days > 0).count();
  }

  public int worstLateness() {
    return daysLate.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** How many of the newest items were late one after the other. */
  public int lateInARow() {
    int row = 0;
    while (row < daysLate.size() && daysLate.get(row) > 0) {
      row++;
    }
    return row;
  }
}
