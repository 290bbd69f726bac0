package org.tahsil.api.affordability;

import java.util.Currency;
import org.tahsil.api.web.Read;
import org.tahsil.shared.money.Money;

/** Amounts that may be zero. */
final class Amounts {
  private Amounts() {}

  static Money zeroOrMore(String field, String text, Currency currency) {
    return text.matches("0+(\\.0+)?")
        ? Money.zero(currency)
        : Read.positiveAmount(field, text, currency);
  }
}
