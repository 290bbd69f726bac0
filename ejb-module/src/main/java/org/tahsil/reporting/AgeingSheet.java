package org.tahsil.reporting;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.Ageing;

/**
 * Everything that the ageing report shows, in whichever format.
 *
 * @param lines the delinquent accounts, worst first, at most {@link AgeingSheets#MOST_LINES}
 * @param delinquentAccounts how many delinquent accounts there are
 * @param look of the tenant
 */
public record AgeingSheet(
    Ageing ageing, List<Line> lines, long delinquentAccounts, ReportLook look) {

  /** A delinquent account with its latest contacts, newest first. */
  public record Line(AccountLine account, List<Contact> contacts) {}

  /** A contact with the customer, on a local date of the portfolio. */
  public record Contact(LocalDate on, String channel, String outcome) {}
}
