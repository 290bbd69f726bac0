package org.tahsil.delinquency.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The arithmetic of collection indicators. Amounts are of one currency, in any one unit. */
public final class Collected {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365.25");
  private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

  private Collected() {}

  /**
   * Collection effectiveness index: (opening + sales / N - closing total) / (opening + sales / N -
   * closing current) × 100.
   *
   * @param months N, above zero
   * @return percent with one decimal; null if there was nothing to collect
   */
  public static @Nullable BigDecimal effectiveness(
      BigDecimal opening,
      BigDecimal sales,
      BigDecimal months,
      BigDecimal closing,
      BigDecimal closingCurrent) {
    BigDecimal owed = opening.add(sales.divide(months, MathContext.DECIMAL64));
    BigDecimal collectable = owed.subtract(closingCurrent);
    return collectable.signum() == 0 ? null : percent(owed.subtract(closing), collectable);
  }

  /**
   * Days sales outstanding: receivables / credit sales × days.
   *
   * @return days with one decimal; null without sales
   */
  public static @Nullable BigDecimal daysSales(
      BigDecimal receivables, BigDecimal sales, long days) {
    return sales.signum() == 0
        ? null
        : receivables.multiply(BigDecimal.valueOf(days)).divide(sales, 1, RoundingMode.HALF_EVEN);
  }

  /** Percent with one decimal; the whole is not zero. */
  public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
  }

  /** A count's share of another in percent, one decimal; null if there is no whole. */
  public static @Nullable BigDecimal share(long part, long whole) {
    return whole == 0 ? null : percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** The months of a period, both days included: whole ones where it has them, else by the year. */
  public static BigDecimal months(LocalDate from, LocalDate to) {
    LocalDate end = to.plusDays(1);
    long whole = ChronoUnit.MONTHS.between(from, end);
    if (from.plusMonths(whole).equals(end)) {
      return BigDecimal.valueOf(whole).setScale(2);
    }
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end))
        .multiply(MONTHS_OF_YEAR)
        .divide(DAYS_OF_YEAR, 2, RoundingMode.HALF_EVEN)
        .max(new BigDecimal("0.01"));
  }
}
