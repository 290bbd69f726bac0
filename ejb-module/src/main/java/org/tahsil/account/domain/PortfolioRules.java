package org.tahsil.account.domain;

import java.time.Instant;
import java.util.Optional;
import org.tahsil.account.NewPortfolio;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.Refusal;

/** What a portfolio may be, and how its clock may move. */
public final class PortfolioRules {

  private PortfolioRules() {}

  /** Why a portfolio cannot be opened as wished. */
  public static Optional<Refusal> refuseOpening(NewPortfolio wish, boolean demonstration) {
    Integer day = wish.presentationDay();
    if (wish.currency().getDefaultFractionDigits() < 0) {
      return Optional.of(
          Refusal.rule(
              "CURRENCY_WITHOUT_UNITS",
              "currency",
              wish.currency().getCurrencyCode(),
              "Use a currency in which amounts can be paid."));
    }
    if (wish.name().isBlank()) {
      return Optional.of(
          Refusal.malformed("NAME_MISSING", "name", wish.name(), "Give the portfolio a name."));
    }
    if (day != null && (day < 1 || day > 28)) {
      return Optional.of(
          Refusal.malformed(
              "PRESENTATION_DAY_OUT_OF_RANGE",
              "presentation_day",
              day.toString(),
              "Use a day of the month from 1 to 28."));
    }
    Instant clock = wish.simulatedClock();
    return clock == null || demonstration
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "SIMULATED_CLOCK_ONLY_IN_DEMONSTRATION",
                "simulated_clock",
                clock.toString(),
                "Leave simulated_clock out: this installation lives in real time."));
  }

  /** Why a clock cannot be moved to an instant; to where it stands already is no move. */
  public static Optional<Refusal> refuseMove(Portfolio portfolio, Instant to) {
    Instant stands = portfolio.simulatedNow();
    if (stands == null) {
      return Optional.of(
          Refusal.rule(
              "CLOCK_IS_REAL",
              "to",
              to.toString(),
              "Only portfolios with a simulated clock can be moved in time."));
    }
    return to.isBefore(stands)
        ? Optional.of(
            Refusal.rule(
                "CLOCK_ONLY_FORWARD",
                "to",
                to.toString(),
                "Use an instant not before " + stands + "."))
        : Optional.empty();
  }
}
