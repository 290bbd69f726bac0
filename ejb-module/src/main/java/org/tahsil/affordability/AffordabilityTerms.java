package org.tahsil.affordability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * How what a customer can pay becomes a proposal: a dated setting of a portfolio with its source.
 *
 * @param validFrom null: the product's own, which count where none are set
 * @param sharePercent of the disposable income that instalments may take, above 0 to 100
 * @param leastInstalment the least amount of an instalment, above zero
 * @param reserve what must be left to the customer every month, zero or more
 * @param daysAfterPay days from a pay day to the instalment, 0 to 10
 * @param statementDays how old a stated income may be, 1 to 366 days
 * @param bankDays how many days of bank data are needed, 31 to 180
 * @param source the policy or decision that they stand on
 * @param decidedBy null: the product's own
 */
public record AffordabilityTerms(
    @Nullable LocalDate validFrom,
    BigDecimal sharePercent,
    Money leastInstalment,
    Money reserve,
    int daysAfterPay,
    int statementDays,
    int bankDays,
    String source,
    @Nullable String decidedBy) {

  private static final BigDecimal STANDARD_SHARE = new BigDecimal("50.00");
  private static final int STANDARD_DAYS_AFTER_PAY = 2;
  private static final int STANDARD_STATEMENT_DAYS = 90;
  private static final int STANDARD_BANK_DAYS = 90;

  public AffordabilityTerms {
    sharePercent = sharePercent.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Half of what is left, two days after pay day, from 90 days of bank data or statements. */
  public static AffordabilityTerms standard(Currency currency) {
    return new AffordabilityTerms(
        null,
        STANDARD_SHARE,
        Money.of("1", currency),
        Money.zero(currency),
        STANDARD_DAYS_AFTER_PAY,
        STANDARD_STATEMENT_DAYS,
        STANDARD_BANK_DAYS,
        "Tahsil",
        null);
  }

  /** Whether they say the same, whoever decided it. */
  public boolean sameAs(AffordabilityTerms other) {
    return decidedBy(null).equals(other.decidedBy(null));
  }

  /** The same, decided by somebody. */
  public AffordabilityTerms decidedBy(@Nullable String by) {
    return new AffordabilityTerms(
        validFrom,
        sharePercent,
        leastInstalment,
        reserve,
        daysAfterPay,
        statementDays,
        bankDays,
        source,
        by);
  }
}
