package org.tahsil.intake.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.Reference;
import org.tahsil.shared.money.Money;

/**
 * The cells of one record under the names of its kind. Blanks around a cell do not count; an empty
 * cell is absent. Every method throws {@link BadCell} for a cell that it cannot read.
 */
public final class Cells {
  private final CellSource source;
  private final CellFormats formats;
  private final Currency currency;

  public Cells(CellSource source, CellFormats formats, Currency currency) {
    this.source = source;
    this.formats = formats;
    this.currency = currency;
  }

  /** The currency of the portfolio that takes the row. */
  public Currency currency() {
    return currency;
  }

  /** A text of one line of at most so many characters, or null if absent. */
  public @Nullable String optionalText(String field, int longest) {
    String text = optionalLines(field, longest);
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      throw new BadCell(field, "CONTROL_CHARACTER", text);
    }
    return text;
  }

  /** A text of at most so many characters that may hold line breaks and tabs, or null if absent. */
  public @Nullable String optionalLines(String field, int longest) {
    String text = source.cell(field);
    if (text.isEmpty()) {
      return null;
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw new BadCell(field, "TOO_LONG", text);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw new BadCell(field, "CONTROL_CHARACTER", text);
    }
    return text;
  }

  public String text(String field, int longest) {
    return present(field, optionalText(field, longest));
  }

  /** A reference of at most so many characters of which a reader sees each. */
  public String visible(String field, int longest) {
    String text = text(field, longest);
    if (!Reference.isVisible(text)) {
      throw new BadCell(field, "BAD_REFERENCE", text);
    }
    return text;
  }

  /** A reference or other value object that refuses with IllegalArgumentException. */
  public <T> T reference(String field, Function<String, T> type) {
    return present(field, optionalReference(field, type));
  }

  public <T> @Nullable T optionalReference(String field, Function<String, T> type) {
    String text = source.cell(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return type.apply(text);
    } catch (IllegalArgumentException refused) {
      throw new BadCell(field, "BAD_REFERENCE", text);
    }
  }

  public LocalDate date(String field) {
    return present(field, optionalDate(field));
  }

  public @Nullable LocalDate optionalDate(String field) {
    String text = source.cell(field);
    return text.isEmpty() ? null : formats.date(field, text);
  }

  public Instant instant(String field) {
    return formats.instant(field, text(field, 64));
  }

  /** More than zero, in the portfolio's currency. */
  public Money positiveMoney(String field) {
    Money money = money(field, present(field, optionalText(field, 64)));
    if (!money.isPositive()) {
      throw new BadCell(field, "NOT_POSITIVE", money.plain());
    }
    return money;
  }

  /** Zero or more, in the portfolio's currency. */
  public Money money(String field) {
    return present(field, optionalMoney(field));
  }

  /** Zero or more, in the portfolio's currency, or null if absent. */
  public @Nullable Money optionalMoney(String field) {
    Money money = optionalBalance(field);
    if (money != null && money.amount().signum() < 0) {
      throw new BadCell(field, "NEGATIVE", money.plain());
    }
    return money;
  }

  /** Any amount, also a negative one, or null if absent. */
  public @Nullable Money optionalBalance(String field) {
    String text = optionalText(field, 64);
    return text == null ? null : money(field, text);
  }

  /** A number within bounds that has at most so many decimals, or null if absent. */
  public @Nullable BigDecimal optionalNumber(String field, long highest, int decimals) {
    String text = optionalText(field, 64);
    if (text == null) {
      return null;
    }
    BigDecimal number = formats.number(field, text);
    if (number.stripTrailingZeros().scale() > decimals) {
      throw new BadCell(field, "TOO_MANY_DECIMALS", text);
    }
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
      throw new BadCell(field, "OUT_OF_RANGE", text);
    }
    return number;
  }

  /** A whole number within bounds, or null if absent. */
  public @Nullable Integer optionalInteger(String field, int lowest, int highest) {
    BigDecimal number = optionalNumber(field, highest, 0);
    if (number != null && number.intValueExact() < lowest) {
      throw new BadCell(field, "OUT_OF_RANGE", number.toPlainString());
    }
    return number == null ? null : number.intValueExact();
  }

  /** One of the names of an enum; case does not matter. */
  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    String text = text(field, 64);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> notAmong(field, text, type));
  }

  /** A word such as EMAIL or no answer, in UPPER_SNAKE, or null if absent. */
  public @Nullable String optionalCode(String field) {
    String text = optionalText(field, 40);
    if (text == null) {
      return null;
    }
    String code = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    if (!code.matches("[A-Z][A-Z0-9_]*")) {
      throw new BadCell(field, "BAD_CODE", text);
    }
    return code;
  }

  public String code(String field) {
    return present(field, optionalCode(field));
  }

  /** true or false. */
  public boolean flag(String field) {
    String text = text(field, 8).toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw new BadCell(field, "NOT_TRUE_OR_FALSE", text);
    }
    return text.equals("true");
  }

  private Money money(String field, String text) {
    BigDecimal number = formats.number(field, text);
    if (number.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new BadCell(field, "TOO_MANY_DECIMALS", text);
    }
    return new Money(number, currency);
  }

  private static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new BadCell(field, "MISSING_VALUE", null);
    }
    return value;
  }

  private static <E extends Enum<E>> BadCell notAmong(String field, String text, Class<E> type) {
    return new BadCell(
        field,
        Arrays.stream(type.getEnumConstants())
            .map(Enum::name)
            .collect(Collectors.joining("_OR_", "NOT_", "")),
        text);
  }
}
