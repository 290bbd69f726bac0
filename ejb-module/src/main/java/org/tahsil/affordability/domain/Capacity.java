package org.tahsil.affordability.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CashFlow;

/** What can be paid a month: income rounded down, what goes out rounded up. */
public final class Capacity {
  private static final BigInteger HUNDREDTHS_OF_PERCENT = BigInteger.valueOf(10_000);
  private static final int MONTHS = 12;
  private static final int WEEKS = 52;

  private Capacity() {}

  /** From bank data of one whole month or more. */
  public static Budget ofBank(CashFlow flow, Money dues, AffordabilityTerms terms) {
    return budget(
        down(flow.income(), 1, flow.months()),
        up(flow.recurringDebits(), flow.months()),
        up(flow.otherDebits(), flow.months()),
        dues,
        terms);
  }

  /** From what was stated. */
  public static Budget ofStatement(NewStatedIncome told, Money dues, AffordabilityTerms terms) {
    return budget(
        down(told.pay(), paysInYear(told.payFrequency()), MONTHS),
        Money.zero(told.pay().currency()),
        told.outgoings(),
        dues,
        terms);
  }

  private static Budget budget(
      Money income, Money recurring, Money living, Money dues, AffordabilityTerms terms) {
    Money disposable = income.minus(recurring).minus(living).minus(dues).minus(terms.reserve());
    return new Budget(
        income,
        recurring,
        living,
        dues,
        terms.reserve(),
        disposable,
        terms.sharePercent(),
        share(disposable, terms.sharePercent()));
  }

  private static Money share(Money disposable, BigDecimal percent) {
    if (!disposable.isPositive()) {
      return Money.zero(disposable.currency());
    }
    BigInteger parts = BigInteger.valueOf(disposable.minor()).multiply(percent.unscaledValue());
    return Money.ofMinor(
        parts.divide(HUNDREDTHS_OF_PERCENT).longValueExact(), disposable.currency());
  }

  private static int paysInYear(Frequency frequency) {
    return switch (frequency) {
      case WEEKLY -> WEEKS;
      case FORTNIGHTLY -> WEEKS / 2;
      case MONTHLY -> MONTHS;
    };
  }

  private static Money down(Money amount, int times, int parts) {
    BigInteger year = BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(times));
    return Money.ofMinor(
        year.divide(BigInteger.valueOf(parts)).longValueExact(), amount.currency());
  }

  private static Money up(Money amount, int parts) {
    return Money.ofMinor(
        Math.negateExact(Math.floorDiv(Math.negateExact(amount.minor()), (long) parts)),
        amount.currency());
  }
}
