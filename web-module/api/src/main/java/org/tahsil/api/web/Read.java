package org.tahsil.api.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;

/** Text of a caller as the type it stands for; what cannot be read names field, value, remedy. */
public final class Read {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private Read() {}

  public static LocalDate date(String field, String text) {
    return as(
        field,
        text,
        plain -> sane(LocalDate.parse(plain)),
        "DATE_INVALID",
        "Write a date that exists as YYYY-MM-DD, for example 2025-01-31, from 1900 to 2199.");
  }

  public static Instant instant(String field, String text) {
    return as(
        field,
        text,
        plain -> {
          Instant instant = Instant.parse(plain);
          sane(instant.atOffset(ZoneOffset.UTC).toLocalDate());
          return instant;
        },
        "INSTANT_INVALID",
        "Write an instant in UTC, for example 2025-01-01T10:00:00Z, from 1900 to 2199.");
  }

  private static LocalDate sane(LocalDate date) {
    if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
      throw new DateTimeException("no year of a book");
    }
    return date;
  }

  public static ZoneId zone(String field, String text) {
    return as(
        field,
        text,
        ZoneId::of,
        "TIME_ZONE_INVALID",
        "Use a zone of the IANA time zone database, for example Asia/Muscat.");
  }

  public static Currency currency(String field, String text) {
    return as(
        field,
        text,
        code -> {
          Currency currency = Currency.getInstance(code);
          if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("no money: " + code);
          }
          return currency;
        },
        "CURRENCY_INVALID",
        "Use a currency code of ISO 4217, for example OMR.");
  }

  /** A positive amount in the currency's own scale, plain decimals. */
  public static Money positiveAmount(String field, String text, Currency currency) {
    return as(
        field,
        text,
        plain -> {
          if (!plain.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("not a plain decimal");
          }
          Money money = new Money(new BigDecimal(plain), currency);
          if (!money.isPositive()) {
            throw new IllegalArgumentException("not positive");
          }
          return money;
        },
        "AMOUNT_INVALID",
        "Write a positive plain decimal with at most %d decimals (%s)."
            .formatted(currency.getDefaultFractionDigits(), currency.getCurrencyCode()));
  }

  public static UUID uuid(String field, String text) {
    return as(
        field,
        text,
        id -> {
          UUID uuid = UUID.fromString(id);
          if (!uuid.toString().equalsIgnoreCase(id)) {
            throw new IllegalArgumentException("shortened");
          }
          return uuid;
        },
        "ID_INVALID",
        "Use an id as the product gave it.");
  }

  public static int number(String field, String text) {
    return as(field, text, Integer::parseInt, "NUMBER_INVALID", "Write a whole number.");
  }

  /** True or false, in any case: what is neither must not mean false. */
  public static boolean yesOrNo(String field, String text) {
    return as(
        field,
        text,
        plain ->
            switch (plain.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("neither");
            },
        "CHOICE_INVALID",
        "Use one of [true, false].");
  }

  /** A number that the product gave to a thing. */
  public static long key(String field, String text) {
    return as(
        field, text, Long::parseLong, "NUMBER_INVALID", "Use a number as the product gave it.");
  }

  /** An outside reference of any kind. */
  public static <R> R reference(String field, String text, Function<String, R> reference) {
    return as(
        field,
        text,
        reference,
        "REFERENCE_INVALID",
        "Use 1 to 64 visible characters without blanks around them; none of control or format, such"
            + " as zero-width ones or marks of direction.");
  }

  /** One of the constants, in any case. */
  public static <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
    return type.cast(constant(field, text, type.getEnumConstants()));
  }

  /** One of those constants that a caller may choose, in any case; at least one is allowed. */
  public static <E extends Enum<E>> E choiceOf(String field, String text, List<E> allowed) {
    return allowed.get(0).getDeclaringClass().cast(constant(field, text, allowed.toArray()));
  }

  /** One of the constants of an enum, by its name in any case. */
  static Object constant(String field, String text, Object[] all) {
    return as(
        field,
        text,
        name ->
            Arrays.stream(all)
                .filter(one -> ((Enum<?>) one).name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of the constants")),
        "CHOICE_INVALID",
        "Use one of %s.".formatted(Arrays.toString(all)));
  }

  /** A bucket by its label. */
  public static Bucket bucket(String field, String text) {
    return as(
        field,
        text,
        Bucket::labelled,
        "BUCKET_INVALID",
        "Use one of CURRENT, 0-30, 31-60, 61-90, 90+ (the plus as %2B).");
  }

  /** Text that one constructor or parser understands or refuses with an exception. */
  public static <T> T as(
      String field, String text, Function<String, T> parser, String code, String remedy) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      RequestRefused refused = RequestRefused.malformed(code, field, text, remedy);
      refused.initCause(unreadable);
      throw refused;
    }
  }
}
