package org.tahsil.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What the ageing report prints. Amounts are in major units of the currency, at its scale.
 *
 * @param buckets in worsening order, the current one first
 * @param preparedAt when and by whom, ready to print
 * @param accounts the delinquent accounts, worst first; at most {@code accountsInAll}
 * @param look of the lender
 * @param accountsInAll how many delinquent accounts there are, printed when the list is shorter
 */
public record AgeingReport(
    String portfolio,
    LocalDate asOf,
    Currency currency,
    String basis,
    String preparedAt,
    List<BucketRow> buckets,
    BigDecimal totalDelinquent,
    BigDecimal total,
    List<AccountRow> accounts,
    long accountsInAll,
    Look look) {

  /** One bucket; {@code share} is of the total, 0..1. */
  public record BucketRow(String bucket, long count, BigDecimal outstanding, BigDecimal share) {}

  /** One delinquent account with its latest contacts, newest first. */
  public record AccountRow(
      String bucket,
      String account,
      String customer,
      String product,
      int daysPastDue,
      BigDecimal overdue,
      BigDecimal outstanding,
      List<Contact> contacts) {}

  /** A contact with the customer. */
  public record Contact(LocalDate on, String channel, String outcome) {

    @Override
    public String toString() {
      return on + " " + channel + " " + outcome;
    }
  }

  /** The number of accounts (or items) in the buckets of one day past due and more. */
  public long delinquentCount() {
    return buckets.stream().skip(1).mapToLong(BucketRow::count).sum();
  }

  /** The number of accounts (or items) in all buckets. */
  public long count() {
    return buckets.stream().mapToLong(BucketRow::count).sum();
  }
}
