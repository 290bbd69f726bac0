package org.tahsil.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Default risk of the customers of a portfolio. */
public interface Risk {

  /** Computed now for the date, as known now; empty if the customer has no account here. */
  Optional<RiskScore> score(Portfolio portfolio, CustomerRef customer, LocalDate asOf);

  /** How many customers the last completed night put into each band, LOW first. */
  List<BandCount> bands(Portfolio portfolio);

  /**
   * The customers that the last completed night put into a band, most points first, at most {@code
   * limit}.
   */
  List<Ranked> ranked(Portfolio portfolio, RiskScore.Band band, int limit);

  /**
   * A customer in a band.
   *
   * @param account the customer's first account in the portfolio
   * @param probability90 as in the score, 0..1
   */
  record Ranked(
      CustomerRef customer, String name, AccountRef account, int points, double probability90) {

    /** Whether it has happened, as in the score. */
    public boolean defaulted() {
      return probability90 >= 1;
    }
  }

  /** The size of one band. */
  record BandCount(RiskScore.Band band, long customers) {}
}
