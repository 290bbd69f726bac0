package org.tahsil.settlement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.shared.money.Money;

/**
 * What is paid and what is given up; together they are what is owed.
 *
 * @param percent given up, two decimals; of a named amount rounded up, so that nobody stays within
 *     a limit by rounding
 */
public record Amounts(Money owed, BigDecimal percent, Money pay, Money waived) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What is given up as a share of less than is owed, two decimals rounded up, at most 100; of
   * nothing it is all.
   */
  public BigDecimal percentOf(Money less) {
    return less.isPositive()
        ? waived
            .amount()
            .multiply(HUNDRED)
            .divide(less.amount(), 2, RoundingMode.UP)
            .min(HUNDRED)
            .setScale(2, RoundingMode.UNNECESSARY)
        : HUNDRED.setScale(2, RoundingMode.UNNECESSARY);
  }

  /**
   * The amounts of a wish that names a percentage or an amount. A discount by percentage is rounded
   * half even to the currency's minor unit: 5 % of 42.300 OMR are 2.115, and 40.185 are paid.
   *
   * @param owed more than 0
   */
  public static Amounts of(SettlementWish wish, Money owed) {
    BigDecimal percent = wish.percent();
    if (percent == null) {
      Money pay = Objects.requireNonNull(wish.pay());
      Money waived = owed.minus(pay);
      return new Amounts(
          owed,
          waived.amount().multiply(HUNDRED).divide(owed.amount(), 2, RoundingMode.UP),
          pay,
          waived);
    }
    Money waived =
        Money.rounded(
            owed.amount().multiply(percent).movePointLeft(2),
            owed.currency(),
            RoundingMode.HALF_EVEN);
    return new Amounts(
        owed, percent.setScale(2, RoundingMode.UNNECESSARY), owed.minus(waived), waived);
  }
}
