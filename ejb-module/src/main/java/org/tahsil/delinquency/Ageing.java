package org.tahsil.delinquency;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/**
 * The ageing of a portfolio: all five buckets in worsening order, also empty ones.
 *
 * @param totalDelinquent what stands in buckets of one day past due and more
 */
public record Ageing(
    Portfolio portfolio,
    AsOf asOf,
    Basis basis,
    List<Row> buckets,
    Money totalDelinquent,
    Money total) {

  /** By ACCOUNT the whole outstanding stands in the worst bucket; by ITEM each in its own. */
  public enum Basis {
    ACCOUNT,
    ITEM
  }

  /** One bucket: how many accounts (or items) and what they owe. */
  public record Row(Bucket bucket, long count, Money outstanding) {}
}
