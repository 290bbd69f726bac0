package org.tahsil.delinquency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** How a portfolio moves between two dates, and between two states of knowledge. */
public interface Trends {

  /**
   * What became by the second date of the balances of the first; both as known now or then. Refused
   * by rule if the second is not later.
   */
  Rolls rolls(Portfolio portfolio, AsOf from, AsOf to);

  /** The indicators of a period; refused by rule if it ends before it begins. */
  Indicators indicators(Portfolio portfolio, LocalDate from, LocalDate to);

  /**
   * Cures and relapses of each day, both included, as known now; refused by rule if the period ends
   * before it begins or has more than 366 days.
   */
  Cures cures(Portfolio portfolio, LocalDate from, LocalDate to);

  /**
   * Accounts that stand otherwise on a date as known now than as known on an earlier business date,
   * by reference; {@code after} is the reference that ended the last page.
   */
  List<Difference> differences(
      Portfolio portfolio, AsOf then, @Nullable AccountRef after, int limit);

  /**
   * Balances by the bucket on the first and on the second date.
   *
   * @param cells only those with accounts; an account that owed nothing on the first date is left
   *     out, one that owes nothing on the second is in CURRENT with its balance of the first
   * @param rates of each bucket but the worst
   */
  record Rolls(Portfolio portfolio, AsOf from, AsOf to, List<Cell> cells, List<Rate> rates) {}

  /**
   * Accounts that went from one bucket to another.
   *
   * @param balance what they owed on the first date
   */
  record Cell(Bucket was, Bucket became, long count, Money balance) {}

  /**
   * How much of a bucket went into the next worse or further.
   *
   * @param rolled and {@code balance} of the first date
   * @param rate in percent with one decimal; null if the bucket was empty
   */
  record Rate(Bucket was, Money rolled, Money balance, @Nullable BigDecimal rate) {}

  /**
   * Indicators of a period, from the ledger as known now.
   *
   * @param opening outstanding at the end of the day before the period
   * @param creditSales what was issued in the period
   * @param months length of the period in months, two decimals
   * @param closingCurrent of closing, what is not overdue, item by item
   * @param cei collection effectiveness index in percent, one decimal; null if nothing could be
   *     collected
   * @param dso days sales outstanding, one decimal; null without sales
   * @param atRisk outstanding of accounts more than 30, 60 and 90 days past due
   */
  record Indicators(
      Portfolio portfolio,
      LocalDate from,
      LocalDate to,
      Money opening,
      Money creditSales,
      BigDecimal months,
      Money closing,
      Money closingCurrent,
      @Nullable BigDecimal cei,
      @Nullable BigDecimal dso,
      List<AtRisk> atRisk) {}

  /**
   * Portfolio at risk.
   *
   * @param days the whole outstanding of accounts past due for more days than this
   * @param share of the outstanding in percent, one decimal
   */
  record AtRisk(int days, Money outstanding, BigDecimal share) {}

  /** How arrears ended and came again, day by day. */
  record Cures(Portfolio portfolio, CureTerms terms, List<CureDay> days) {}

  /**
   * What the rates look back on.
   *
   * @param cureDays from an arrear to the day on which it is asked whether it was cured
   * @param relapseDays after a cure in which falling behind again is a relapse
   */
  record CureTerms(int cureDays, int relapseDays) {}

  /**
   * Accounts that became late, cured or late again on a day. By due dates: an account is cured on
   * the day on which nothing due is unpaid, whatever is held or disputed.
   *
   * @param cureRate of the accounts that were late {@code cureDays} before, how many have been
   *     cured since; percent with one decimal, null if none was late
   * @param relapseRate of the accounts that cured within {@code relapseDays}, how many are late;
   *     percent with one decimal, null if none cured
   */
  record CureDay(
      LocalDate date,
      long fellBehind,
      long cured,
      long relapsed,
      @Nullable BigDecimal cureRate,
      @Nullable BigDecimal relapseRate) {}

  /** An account on a date as it was known then and as it is known now. */
  record Difference(AccountRef account, Standing then, Standing now) {}

  /** Where an account stands by one state of knowledge. */
  record Standing(int daysPastDue, Bucket bucket, Money overdue, Money outstanding) {}
}
