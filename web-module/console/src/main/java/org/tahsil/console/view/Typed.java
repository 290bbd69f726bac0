package org.tahsil.console.view;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import org.tahsil.shared.money.Money;

/** What people type, read as it is meant. */
final class Typed {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private Typed() {}

  /** A positive amount with at most the currency's digits. */
  static Optional<Money> amount(String typed, Currency currency) {
    String text = latinDigits(typed.strip());
    int digits = currency.getDefaultFractionDigits();
    return text.matches("[0-9]{1,15}(\\.[0-9]{1,%d})?".formatted(Math.max(1, digits)))
            && new BigDecimal(text).signum() > 0
            && new BigDecimal(text).stripTrailingZeros().scale() <= digits
        ? Optional.of(new Money(new BigDecimal(text), currency))
        : Optional.empty();
  }

  /** A date of our time, as a date input sends it. */
  static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** An instant, as a field for date and time sends it. */
  static Optional<Instant> moment(String typed, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** An amount as an example of how to type one. */
  static String example(Currency currency) {
    return BigDecimal.valueOf(12_500, currency.getDefaultFractionDigits()).toPlainString();
  }

  /** Digits as an Arabic keyboard types them. */
  private static String latinDigits(String text) {
    StringBuilder latin = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              latin.append(digit >= 0 ? (char) ('0' + digit) : c == '\u066B' ? '.' : (char) c);
            });
    return latin.toString();
  }
}
