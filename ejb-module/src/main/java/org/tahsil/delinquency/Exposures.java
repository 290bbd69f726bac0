package org.tahsil.delinquency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** What accounts owe on a date, one by one, by what they have in common, and when they cured. */
public interface Exposures {

  /**
   * Hands over accounts one by one, as many as there are, while the database still reads them: they
   * end with the call.
   */
  <R> R each(Portfolio portfolio, Query query, Function<Found, R> reader);

  /** What stands in each bucket of each group, by group. */
  List<Share> by(Portfolio portfolio, AsOf asOf, Grouping grouping);

  /**
   * The spells of arrears, by due dates, that lasted on the first date or began after it, up to the
   * second; by account and time.
   */
  List<Spell> spells(Portfolio portfolio, LocalDate from, AsOf until);

  /** The ledger of a date counted in several ways, which must agree. */
  List<Check> checks(Portfolio portfolio, AsOf asOf);

  /** What accounts can have in common. */
  enum Grouping {
    PRODUCT,
    BRANCH,
    SEGMENT
  }

  /**
   * Which accounts.
   *
   * @param compareWith the date whose figures stand beside; null: none
   * @param late only accounts of one day past due or more, worst first; else all with something
   *     outstanding, largest first
   * @param limit how many at most; null: all
   */
  record Query(AsOf asOf, @Nullable LocalDate compareWith, boolean late, @Nullable Integer limit) {}

  /**
   * What was found.
   *
   * @param rows read once
   * @param accounts how many there are, also beyond the limit
   * @param outstanding of all of them
   */
  record Found(Iterator<Exposure> rows, long accounts, Money outstanding) {}

  /**
   * An account.
   *
   * @param contacts its latest three, newest first, on one line
   * @param before its figures on the date that is compared with; null if none is
   */
  record Exposure(
      AccountRef ref,
      String customer,
      String product,
      @Nullable String branch,
      @Nullable String segment,
      int daysPastDue,
      Money overdue,
      Money outstanding,
      String contacts,
      @Nullable Before before) {}

  /** Figures of another date. */
  record Before(int daysPastDue, Money outstanding) {}

  /**
   * What stands in one bucket of a group.
   *
   * @param group its name; null for accounts of which it is not told
   */
  record Share(
      @Nullable String group, Bucket bucket, long count, Money overdue, Money outstanding) {}

  /**
   * Days on end on which something was due and unpaid.
   *
   * @param ended the first day without arrears; null if they last
   */
  record Spell(
      AccountRef ref,
      String customer,
      String product,
      LocalDate began,
      @Nullable LocalDate ended) {}

  /**
   * A figure that was found in two ways.
   *
   * @param code stable name of the check
   */
  record Check(String code, BigDecimal expected, BigDecimal found) {

    public boolean agrees() {
      return expected.compareTo(found) == 0;
    }
  }
}
