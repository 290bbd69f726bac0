package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** How late accounts are, on any date, as known now or on any earlier business date. */
public interface Delinquency {

  /** Refused by rule AS_OF_IN_FUTURE or KNOWN_ON_IN_FUTURE after the business date. */
  Ageing ageing(Portfolio portfolio, AsOf asOf, Ageing.Basis basis);

  /** The ageing as known now. */
  default Ageing ageing(Portfolio portfolio, LocalDate asOf, Ageing.Basis basis) {
    return ageing(portfolio, AsOf.now(asOf), basis);
  }

  Optional<Position> position(Portfolio portfolio, AccountRef account, AsOf asOf);

  /** The position as known now. */
  default Optional<Position> position(Portfolio portfolio, AccountRef account, LocalDate asOf) {
    return position(portfolio, account, AsOf.now(asOf));
  }

  /**
   * Which of some accounts, by their surrogate keys, have something overdue on a date, as known
   * now; refused by rule AS_OF_IN_FUTURE after the business date.
   */
  Set<Long> overdue(Portfolio portfolio, Collection<Long> accounts, LocalDate date);

  Optional<Explanation> explain(Portfolio portfolio, AccountRef account, AsOf asOf);

  /** A page of accounts and how many there are in all. */
  Listing<AccountLine> accounts(Portfolio portfolio, AccountQuery query);

  /** The daily totals of completed nights between two dates, oldest first. */
  List<Day> days(Portfolio portfolio, LocalDate from, LocalDate to);

  /** One page of a longer list. */
  record Listing<T>(List<T> rows, long total) {}

  /** What one night left in one bucket. */
  record Day(LocalDate onDate, Bucket bucket, long accounts, long outstandingMinor) {}
}
