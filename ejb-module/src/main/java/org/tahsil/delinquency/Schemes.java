package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/** The schemes of a portfolio, and how they class accounts on any date, as known now or then. */
public interface Schemes {

  /** All versions of all schemes, by code, newest first. */
  List<Scheme> all(Portfolio portfolio);

  /**
   * Sets a scheme from its first day on; the version before it ends there. The same again changes
   * nothing; a day from which another version counts already is refused with CONFLICT.
   */
  Scheme set(Portfolio portfolio, Scheme scheme, String by);

  /** Ends a scheme: {@code on} is the first day on which it classes no more. */
  Scheme end(Portfolio portfolio, String code, LocalDate on);

  /** The classes of an account by every scheme of the date; none if nothing is outstanding. */
  List<Classed> classes(Portfolio portfolio, Account account, AsOf asOf);

  /** Counts and amounts by class; refused as unknown if the date has no such scheme. */
  Summary summary(Portfolio portfolio, String code, AsOf asOf);

  /**
   * The class of an account.
   *
   * @param name the class that applies
   * @param own the class by this account alone
   * @param daysPastDue by the scheme's own count
   * @param kept whether the worst class only stays because arrears are not all paid
   */
  record Classed(Scheme scheme, String name, String own, int daysPastDue, boolean kept) {

    /** Whether another account of the customer brought the class. */
    public boolean byBorrower() {
      return !name.equals(own);
    }
  }

  /** All classes in worsening order, also empty ones. */
  record Summary(Portfolio portfolio, Scheme scheme, AsOf asOf, List<Row> rows) {}

  /** One class: how many accounts, and what they owe. */
  record Row(String name, long count, Money outstanding) {}
}
