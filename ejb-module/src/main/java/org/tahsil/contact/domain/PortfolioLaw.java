package org.tahsil.contact.domain;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Which law governs a portfolio that nobody told of one. */
public final class PortfolioLaw {

  private PortfolioLaw() {}

  /**
   * The country of the portfolio's time zone where the portfolio's currency is that country's own;
   * else nobody knows, for a book in dollars may be anywhere.
   *
   * @param region ISO 3166 code of the zone; anything else is no country
   */
  public static Optional<String> guess(String region, Currency currency) {
    try {
      Currency own = Currency.getInstance(new Locale.Builder().setRegion(region).build());
      return currency.equals(own) ? Optional.of(region) : Optional.empty();
    } catch (IllegalArgumentException | java.util.IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
