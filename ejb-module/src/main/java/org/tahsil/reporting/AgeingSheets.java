package org.tahsil.reporting;

import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;

/** Gathers the figures of the ageing report. */
public interface AgeingSheets {
  /** The longest list of accounts that is printed. */
  int MOST_LINES = 5_000;

  /** How many contacts are shown of an account. */
  int CONTACTS_SHOWN = 3;

  /** Refused by rule AS_OF_IN_FUTURE after the portfolio's business date. */
  AgeingSheet sheet(Portfolio portfolio, AsOf asOf, Ageing.Basis basis);
}
