package org.tahsil.console.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sentences of the features as the pages word them: their plain dates and amounts, made for every
 * reader of the API, become those of this reader.
 */
final class Rewording {
  private static final Pattern DATE =
      Pattern.compile("(?<![\\p{L}\\p{N}_-])\\d{4}-\\d{2}-\\d{2}(?![\\p{L}\\p{N}_-])");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.,-])([0-9][0-9,]*(?:\\.[0-9]+)?) ([A-Z]{3})(?![\\p{L}\\p{N}_])");

  private final Figures figures;

  Rewording(Figures figures) {
    this.figures = figures;
  }

  String of(String text) {
    String dated = DATE.matcher(text).replaceAll(match -> quoted(date(match.group())));
    return AMOUNT.matcher(dated).replaceAll(match -> quoted(amount(match)));
  }

  private String date(String iso) {
    try {
      return figures.date(LocalDate.parse(iso));
    } catch (DateTimeParseException noSuchDay) {
      return iso;
    }
  }

  private String amount(MatchResult match) {
    try {
      Currency currency = Currency.getInstance(match.group(2));
      BigDecimal value = new BigDecimal(match.group(1).replace(",", ""));
      return value.scale() == currency.getDefaultFractionDigits()
          ? figures.money(value, currency)
          : match.group();
    } catch (IllegalArgumentException noCurrency) {
      return match.group();
    }
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
