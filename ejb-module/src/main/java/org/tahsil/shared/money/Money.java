package org.tahsil.shared.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount in one currency, at exactly the currency's scale (ISO 4217: INR 2, OMR 3, JPY 0).
 *
 * <p>Too many digits are refused unless a rounding is named; amounts of two currencies never mix.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  /**
   * @throws IllegalArgumentException if the amount has more digits than the currency
   */
  public Money {
    int scale = currency.getDefaultFractionDigits();
    if (amount.stripTrailingZeros().scale() > scale) {
      throw new IllegalArgumentException(
          "%s has more than %d decimals, %s has none finer"
              .formatted(amount.toPlainString(), scale, currency.getCurrencyCode()));
    }
    amount = amount.setScale(scale, RoundingMode.UNNECESSARY);
  }

  /** The amount of a plain decimal such as {@code 42.300}. */
  public static Money of(String amount, Currency currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** The amount of a count of minor units: 42300 baisa are 42.300 OMR. */
  public static Money ofMinor(long minor, Currency currency) {
    return new Money(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()), currency);
  }

  /** The nearest amount of the currency under the rounding that the caller names. */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
    return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
  }

  public static Money zero(Currency currency) {
    return ofMinor(0, currency);
  }

  /**
   * The count of minor units.
   *
   * @throws ArithmeticException beyond the range of a long
   */
  public long minor() {
    return amount.unscaledValue().longValueExact();
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** Splits into {@code parts} amounts that differ by at most one minor unit and lose nothing. */
  public List<Money> allocate(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("cannot split into " + parts + " parts");
    }
    long share = minor() / parts;
    long rest = minor() % parts;
    List<Money> split = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      long extra = part < Math.abs(rest) ? Long.signum(rest) : 0;
      split.add(ofMinor(share + extra, currency));
    }
    return List.copyOf(split);
  }

  /** The amount at the currency's scale, without grouping: {@code 42.300}. */
  public String plain() {
    return amount.toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  @Override
  public String toString() {
    return plain() + " " + currency.getCurrencyCode();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot mix %s and %s".formatted(currency, other.currency));
    }
    return other;
  }
}
