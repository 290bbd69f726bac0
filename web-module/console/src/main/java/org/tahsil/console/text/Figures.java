package org.tahsil.console.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import org.tahsil.shared.money.Money;

/**
 * Amounts, counts, shares and dates for people. Digits are Latin in every language; rupees are
 * grouped the Indian way (1,25,000.00); an amount always shows all digits of its currency.
 */
public final class Figures {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(ULocale.US);

  private final ULocale locale;
  private final Language language;

  Figures(Language language) {
    this.language = language;
    this.locale =
        ULocale.forLanguageTag(language == Language.AR ? "ar-u-nu-latn" : "en-GB-u-nu-latn");
  }

  /** The amount without its currency: {@code 1,177.500}. */
  public String amount(Money money) {
    return amount(money.amount(), money.currency());
  }

  /** A plain decimal at its currency's scale, grouped: {@code 1,25,000.00}. */
  public String amount(BigDecimal value, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    String pattern = grouping(currency) + (digits == 0 ? "" : "." + "0".repeat(digits));
    return new DecimalFormat(pattern, SYMBOLS)
        .format(value.setScale(digits, RoundingMode.HALF_EVEN));
  }

  /** The amount with its currency: {@code OMR 1,177.500}, {@code ₹25,000.00}. */
  public String money(Money money) {
    return money(money.amount(), money.currency());
  }

  /** A plain decimal with its currency, kept from being turned around by Arabic words. */
  public String money(BigDecimal value, Currency currency) {
    String sign = sign(currency);
    String amount = amount(value.abs(), currency);
    String minus = value.signum() < 0 ? "−" : "";
    String money = minus + (sign.length() == 1 ? sign + amount : sign + "\u00a0" + amount);
    return language == Language.AR ? "\u2066" + money + "\u2069" : money;
  }

  /** What stands before an amount: {@code ₹}, or the ISO code where no sign is well known. */
  public String sign(Currency currency) {
    return "INR".equals(currency.getCurrencyCode()) ? "₹" : currency.getCurrencyCode();
  }

  /** The currency in a heading: the code in English, the name in Arabic. */
  public String currencyName(Currency currency) {
    return language == Language.EN
        ? currency.getCurrencyCode()
        : com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode())
            .getName(locale, com.ibm.icu.util.Currency.LONG_NAME, new boolean[1]);
  }

  public String count(long value) {
    return new DecimalFormat("#,##0", SYMBOLS).format(value);
  }

  /** One digit after the point: {@code 92.5}. */
  public String decimal(BigDecimal value) {
    return new DecimalFormat("#,##0.0", SYMBOLS).format(value);
  }

  /** A share of a whole as {@code 25.3%}; a whole of nothing has a share of 0. */
  public String share(BigDecimal part, BigDecimal whole) {
    return percent(
        whole.signum() == 0
            ? BigDecimal.ZERO
            : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN));
  }

  /** A number of per cent as {@code 92.5%}. */
  public String percent(BigDecimal percent) {
    return new DecimalFormat("#,##0.0", SYMBOLS).format(percent) + "%";
  }

  /** {@code 1 Jan 2025}. */
  public String date(LocalDate date) {
    return format("d MMM y", date.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** {@code 1 Jan 2025, 14:05} on the clock of a zone. */
  public String moment(Instant instant, ZoneId zone) {
    return format(language == Language.AR ? "d MMM y، HH:mm" : "d MMM y, HH:mm", instant, zone);
  }

  /** {@code 14:05:09} on the clock of a zone. */
  public String time(Instant instant, ZoneId zone) {
    return format("HH:mm:ss", instant, zone);
  }

  /** Minutes and seconds: {@code 1:05}; below a minute with a tenth: {@code 4.2 s}. */
  public String duration(Duration duration) {
    return duration.toMinutes() > 0
        ? "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart())
        : (language == Language.AR ? "\u2067%d.%d ث\u2069" : "%d.%d s")
            .formatted(duration.toSeconds(), duration.toMillisPart() / 100);
  }

  private String format(String pattern, Instant instant, ZoneId zone) {
    DateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(instant));
  }

  private static String grouping(Currency currency) {
    return "INR".equals(currency.getCurrencyCode()) ? "#,##,##0" : "#,##0";
  }
}
